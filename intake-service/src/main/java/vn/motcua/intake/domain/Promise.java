package vn.motcua.intake.domain;

import java.time.Instant;
import java.util.List;

/**
 * The promised time with the reasons why it is what it is (NĐ 118/2025, art. 17.3).
 *
 * @param countedFrom when the time began to run
 */
public record Promise(Instant countedFrom, Instant promisedAt, List<BilingualText> explanation) {
  public Promise {
    explanation = List.copyOf(explanation);
  }
}
