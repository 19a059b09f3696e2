package vn.motcua.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * What the citizen gets.
 *
 * @param code national result code
 * @param templateKey template of an outgoing document; null when the result is none
 * @param documentType type in the register of outgoing documents, for example QD
 */
public record ResultDocument(
    Kind kind,
    Text name,
    @Nullable String code,
    int originals,
    @Nullable String templateKey,
    @Nullable String documentType) {

  /** A decision or letter goes through the register of outgoing documents, the others do not. */
  public enum Kind {
    DECISION,
    LETTER,
    CERTIFICATE,
    CERTIFIED_COPY,
    EXTRACT,
    MINUTES;

    public boolean outgoingDocument() {
      return this == DECISION || this == LETTER;
    }
  }
}
