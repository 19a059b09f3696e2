package vn.motcua.signing.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One sending of an issued document to an agency, and what that agency answered. */
public record Dispatch(String recipient, String by, Instant at, @Nullable Answer answer) {

  /** What the receiving agency said (NĐ 30/2020, art. 21). */
  public sealed interface Answer {
    String by();

    Instant at();

    /** Checked and taken. */
    record Acknowledged(String by, Instant at) implements Answer {}

    /** Sent back as invalid; the reason's words stay between the two agencies. */
    record Returned(String by, String reason, Instant at) implements Answer {}
  }

  Dispatch answered(Answer given) {
    return new Dispatch(recipient, by, at, given);
  }

  boolean isReturned() {
    return answer instanceof Answer.Returned;
  }
}
