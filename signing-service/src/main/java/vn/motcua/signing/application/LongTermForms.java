package vn.motcua.signing.application;

import java.time.Instant;
import reactor.core.publisher.Mono;
import vn.motcua.signing.domain.Refusal;

/**
 * Makes the long-term form of signed files, by timestamp authorities and revocation services; a
 * call may take as long as these are given.
 */
public interface LongTermForms {
  /** Over a file with both layers, or over an earlier long-term form. */
  Mono<Made> over(byte[] file);

  /** What came of it. */
  sealed interface Made {}

  /** The file with validation data and a document timestamp. */
  @SuppressWarnings("ArrayRecordComponent")
  record Lasting(byte[] pdf, Instant provenAt, Instant renewalDue) implements Made {}

  /** Why there is none, and what was said of it. */
  record Missed(Refusal why, String vi, String en) implements Made {}
}
