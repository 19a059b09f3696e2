package vn.motcua.intake.application;

/** What is wrong with one uploaded file; {@code part} is the name the sender gave the part. */
public record PaperFault(String part, Kind kind) {

  /** The reasons for which a file is not taken. */
  public enum Kind {
    EMPTY,
    TOO_LARGE,
    TYPE_NOT_ALLOWED,
    NOT_WHAT_ITS_NAME_SAYS,
    ENCRYPTED,
    BROKEN,
    ACTIVE_CONTENT,
    NAME_INVALID,
    PART_MISSING,
    PART_NOT_ANNOUNCED,
    PAPER_NOT_LISTED,
    PAPER_MISSING
  }
}
