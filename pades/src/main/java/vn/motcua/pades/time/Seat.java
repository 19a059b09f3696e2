package vn.motcua.pades.time;

import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.pades.Answer;
import vn.motcua.pades.Refusal;
import vn.motcua.pades.TimestampFault;
import vn.motcua.pades.TimestampRefusal.Failure;

/** An authority's place in a pool: its breaker, its budget, and what was learnt of its tokens. */
final class Seat {
  private final PooledAuthority member;
  private final Clock clock;
  private final CircuitBreaker breaker = new CircuitBreaker();
  private final SpentCalls spent;
  private volatile @Nullable Learnt learnt;

  /** The longest token seen, and the path of the last. */
  private record Learnt(int longest, List<X509Certificate> path) {}

  /** Either a token or what is wrong with this authority now. */
  record Outcome(@Nullable TimestampToken token, @Nullable Failure failure) {}

  Seat(PooledAuthority member, Clock clock) {
    this.member = member;
    this.clock = clock;
    this.spent = new SpentCalls(member.terms().budget());
  }

  AuthorityTerms terms() {
    return member.terms();
  }

  int longestSeen() {
    Learnt known = learnt;
    return known == null ? 0 : known.longest();
  }

  Optional<List<X509Certificate>> path() {
    return Optional.ofNullable(learnt).map(Learnt::path);
  }

  /** Asks once, within what is left until {@code end}. */
  Outcome ask(AnswerCheck check, Instant end, int longest) {
    Instant now = clock.instant();
    if (!now.isBefore(end)) {
      return failure(TimestampFault.DEADLINE, "");
    }
    if (!breaker.lets(now)) {
      return failure(TimestampFault.RESTING, "");
    }
    if (!spent.take(now)) {
      return failure(TimestampFault.BUDGET_SPENT, "");
    }
    Duration left = Duration.between(now, end);
    Duration timeout = member.terms().timeout();
    return call(check, left.compareTo(timeout) < 0 ? left : timeout, longest);
  }

  private Outcome call(AnswerCheck check, Duration patience, int longest) {
    try {
      byte[] answer = member.authority().answer(check.query().encoded(), patience);
      return switch (check.token(answer, clock.instant())) {
        case Answer.Accepted<TimestampToken>(TimestampToken token) -> taken(token, longest);
        case Answer.Refused<TimestampToken>(Refusal refusal) ->
            failed((TimestampFault) refusal, "");
      };
    } catch (HttpTimeoutException slow) {
      return failed(TimestampFault.TOO_SLOW, "");
    } catch (IOException broken) {
      return failed(TimestampFault.UNREACHABLE, said(broken));
    }
  }

  private Outcome taken(TimestampToken token, int longest) {
    breaker.succeeded();
    int length = token.encoded().length;
    learnt = new Learnt(Math.max(longestSeen(), length), token.path());
    return length <= longest
        ? new Outcome(token, null)
        : failure(TimestampFault.TOO_LARGE, length + " > " + longest);
  }

  private Outcome failed(TimestampFault fault, String detail) {
    breaker.failed(clock.instant());
    return failure(fault, detail);
  }

  private Outcome failure(TimestampFault fault, String detail) {
    return new Outcome(null, new Failure(member.authority().name(), fault, detail));
  }

  private static String said(IOException broken) {
    return broken.getMessage() == null ? broken.getClass().getSimpleName() : broken.getMessage();
  }
}
