package vn.motcua.notification.webhook.domain;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What came of one attempt. */
public sealed interface Outcome {

  /** The receiver answered 2xx. */
  record Taken(int status) implements Outcome {}

  /** The receiver answered 410: never again. */
  record Gone() implements Outcome {}

  /**
   * Anything else.
   *
   * @param status of the answer, if there was one
   * @param retryAfter what the receiver asked for
   */
  record Failed(Fault fault, @Nullable Integer status, @Nullable Duration retryAfter)
      implements Outcome {

    public static Failed of(Fault fault) {
      return new Failed(fault, null, null);
    }
  }

  /** How an attempt failed. */
  enum Fault {
    /** Answered with another status than 2xx; a redirection is not followed. */
    STATUS,
    /** No whole answer in time. */
    TIMEOUT,
    /** No connection, or it broke. */
    CONNECTION,
    /** The certificate does not hold, or no TLS. */
    TLS,
    /** What came was no HTTP. */
    PROTOCOL,
    /** The name has no address now. */
    UNRESOLVED,
    /** The target leads inside, or is not https. */
    TARGET_REFUSED
  }
}
