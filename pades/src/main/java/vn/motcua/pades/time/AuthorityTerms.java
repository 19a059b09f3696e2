package vn.motcua.pades.time;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * On which terms an authority is asked.
 *
 * @param timeout for one call, at most 180 s: national authorities have been seen to take 131 s
 * @param policy the policy (OID) demanded of its tokens; none when any will do
 */
public record AuthorityTerms(Duration timeout, CallBudget budget, @Nullable String policy) {
  private static final Duration LONGEST = Duration.ofSeconds(180);

  public AuthorityTerms {
    if (timeout.isNegative() || timeout.isZero() || timeout.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException("a timeout above 0 and of at most 180 s");
    }
  }

  /** Ten seconds a call, as many calls as needed, any policy. */
  public static AuthorityTerms usual() {
    return new AuthorityTerms(Duration.ofSeconds(10), CallBudget.AMPLE, null);
  }

  public AuthorityTerms withTimeout(Duration other) {
    return new AuthorityTerms(other, budget, policy);
  }

  public AuthorityTerms withBudget(CallBudget other) {
    return new AuthorityTerms(timeout, other, policy);
  }

  public AuthorityTerms withPolicy(String other) {
    return new AuthorityTerms(timeout, budget, other);
  }
}
