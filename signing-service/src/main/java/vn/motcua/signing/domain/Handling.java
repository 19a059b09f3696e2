package vn.motcua.signing.domain;

import java.util.List;

/**
 * How a document is handled: its urgency, the agencies it goes to, whether initials are put in a
 * fixed order, and who initials it after content and format (NĐ 30/2020, art. 10, 12, 18).
 */
public record Handling(
    Urgency urgency, List<String> sendTo, boolean inOrder, List<String> reviewers) {
  private static final Handling PLAIN = new Handling(Urgency.NORMAL, List.of(), false, List.of());

  public Handling {
    sendTo = sendTo.stream().distinct().toList();
    reviewers = reviewers.stream().distinct().toList();
  }

  /** Decisions are initialled in order: content, format, then further reviewers. */
  public static Handling usual(DocumentType type) {
    return type == DocumentType.QD
        ? new Handling(Urgency.NORMAL, List.of(), true, List.of())
        : PLAIN;
  }

  /** Not urgent, for no other agency, content and format checked in any order. */
  public static Handling plain() {
    return PLAIN;
  }
}
