package vn.motcua.kit.sms;

import java.util.Optional;

/** The header before the text of a segment, 3GPP TS 23.040 9.2.3.24. */
final class UserDataHeader {
  private static final int SHORT_REFERENCE = 0x00;
  private static final int LONG_REFERENCE = 0x08;

  private final byte[] message;

  UserDataHeader(byte[] message) {
    if (message.length == 0 || textStart(message) > message.length) {
      throw new IllegalArgumentException("User data header longer than the message");
    }
    this.message = message;
  }

  /** Octets before the text, the length octet included. */
  int length() {
    return textStart(message);
  }

  /** The place in a long message, when the header tells one. */
  Optional<Part> part() {
    for (var at = 1; at + 1 < length(); at += 2 + octet(at + 1)) {
      if (octet(at) == SHORT_REFERENCE && octet(at + 1) == 3) {
        return Optional.of(new Part(octet(at + 2), octet(at + 3), octet(at + 4)));
      }
      if (octet(at) == LONG_REFERENCE && octet(at + 1) == 4) {
        return Optional.of(
            new Part((octet(at + 2) << 8) | octet(at + 3), octet(at + 4), octet(at + 5)));
      }
    }
    return Optional.empty();
  }

  private int octet(int at) {
    if (at >= message.length) {
      throw new IllegalArgumentException("User data header cut short");
    }
    return message[at] & 0xff;
  }

  private static int textStart(byte[] message) {
    return (message[0] & 0xff) + 1;
  }
}
