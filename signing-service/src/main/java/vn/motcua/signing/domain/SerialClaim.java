package vn.motcua.signing.domain;

import java.time.Instant;

/** Who or what says to have a serial of a book. */
public sealed interface SerialClaim {
  long serial();

  /** A document holds it, issued or on its way. */
  record Held(long serial, String document, boolean issued) implements SerialClaim {}

  /** A document gave it back void. */
  record GivenBack(long serial, String document, VoidedNumber.Reason reason, Instant at)
      implements SerialClaim {
    Void asVoid() {
      return new Void(serial, reason.name(), at);
    }
  }

  /** The book has it void; no document need have seen it. */
  record Void(long serial, String reason, Instant at) implements SerialClaim {}

  /** Reserved and not decided yet. */
  record Reserved(long serial, String owner, Instant at) implements SerialClaim {}
}
