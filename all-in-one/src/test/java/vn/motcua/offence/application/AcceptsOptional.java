package vn.motcua.offence.application;

import java.util.Optional;

/** Breaks: an Optional is answered, never asked for. */
public class AcceptsOptional {

  public void take(Optional<String> perhaps) {}
}
