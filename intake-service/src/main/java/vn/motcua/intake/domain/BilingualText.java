package vn.motcua.intake.domain;

/** A sentence in Vietnamese, with its English twin. */
public record BilingualText(String vi, String en) {

  public String in(Language language) {
    return language == Language.VI ? vi : en;
  }
}
