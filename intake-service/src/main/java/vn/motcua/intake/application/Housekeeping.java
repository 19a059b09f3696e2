package vn.motcua.intake.application;

import reactor.core.publisher.Mono;

/** Clears up what requests that died half-way left behind. */
public interface Housekeeping {

  /** One round: numbers without a dossier, files without a paper. */
  Mono<Void> round();
}
