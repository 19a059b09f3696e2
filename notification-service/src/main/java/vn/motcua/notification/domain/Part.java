package vn.motcua.notification.domain;

import org.jspecify.annotations.Nullable;

/**
 * One part of a short message on its way.
 *
 * @param reference our {@code user_message_reference}, stored before the part leaves
 * @param messageId the carrier's id, known once it has answered
 * @param fate what the carrier's receipt said; null = no receipt yet
 */
public record Part(int reference, @Nullable String messageId, Receipt.@Nullable Outcome fate) {

  /** A part that has not left yet. */
  public static Part unsent(int reference) {
    return new Part(reference, null, null);
  }

  Part taken(String id) {
    return new Part(reference, id, fate);
  }

  Part told(Receipt.Outcome outcome) {
    return new Part(reference, messageId, outcome);
  }

  boolean meant(Receipt receipt) {
    if (messageId != null && receipt.messageId() != null) {
      return messageId.equals(receipt.messageId());
    }
    return Integer.valueOf(reference).equals(receipt.reference());
  }

  boolean meantById(Receipt receipt) {
    return messageId != null && messageId.equals(receipt.messageId());
  }
}
