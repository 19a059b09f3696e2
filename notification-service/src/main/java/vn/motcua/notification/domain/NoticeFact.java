package vn.motcua.notification.domain;

import java.time.Instant;

/** What the world is told about a notice. */
public sealed interface NoticeFact {

  Notice notice();

  Instant at();

  /** Taken over by the carrier or the mail server. */
  record Sent(Notice notice, Instant at) implements NoticeFact {}

  /** Arrived. */
  record Delivered(Notice notice, Instant at) implements NoticeFact {}

  /** Did not arrive, or nobody knows. */
  record Failed(Notice notice, Failure reason, Instant at) implements NoticeFact {}
}
