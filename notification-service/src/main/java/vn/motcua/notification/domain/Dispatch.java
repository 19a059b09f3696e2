package vn.motcua.notification.domain;

import java.util.List;

/** What came of handing a notice to its carrier. */
public sealed interface Dispatch {

  /** Taken over; ids in the order of the parts, none for an e-mail. */
  record Accepted(List<String> messageIds) implements Dispatch {
    public Accepted {
      messageIds = List.copyOf(messageIds);
    }
  }

  /** The carrier could not be reached; nothing was transmitted. */
  record NothingLeft(String reason) implements Dispatch {}

  /** Refused for now (throttled, mailbox busy); nothing was taken over. */
  record RefusedForNow(String reason) implements Dispatch {}

  /** Refused for good. */
  record Refused(String reason) implements Dispatch {}

  /** It was transmitted, in whole or in part, and no answer came. */
  record Unknown(String reason) implements Dispatch {}
}
