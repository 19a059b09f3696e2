package vn.motcua.pades.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.pades.Answer;
import vn.motcua.pades.TimestampFault;
import vn.motcua.pades.TimestampRefusal;
import vn.motcua.pades.fixture.LongTermOffice;
import vn.motcua.pades.fixture.Office;
import vn.motcua.pades.fixture.TestAuthority;
import vn.motcua.pades.fixture.TestClock;
import vn.motcua.pades.fixture.TestTsa;
import vn.motcua.pades.fixture.TestTsa.Fault;

class TimestampPoolTest {
  private static final Imprint IMPRINT = Imprint.of(new byte[] {1, 2, 3});
  private static final TestAuthority ROOT = LongTermOffice.ROOT;
  private static final TestAuthority ISSUING = LongTermOffice.ISSUING;

  private final TestClock clock = new TestClock(Office.ELEVEN);
  private final TestTsa first = TestTsa.of(ISSUING, "first", clock);
  private final TestTsa second = TestTsa.of(ISSUING, "second", clock);

  @Test
  void aTokenIsOverTheImprintAtTheAuthoritysTimeWithItsPathWithoutTheRoot() {
    TimestampToken token = pool(first).stamp(IMPRINT).orElseThrow();

    assertThat(token.isOver(IMPRINT)).isTrue();
    assertThat(token.genTime()).isEqualTo(Office.ELEVEN);
    assertThat(token.path()).containsExactly(first.certificate(), ISSUING.certificate());
    assertThat(TimestampToken.readCanonical(token.encoded())).isPresent();
  }

  @ParameterizedTest
  @CsvSource({
    "SLOW, TOO_SLOW",
    "DOWN, UNREACHABLE",
    "GARBAGE, MALFORMED",
    "REJECTS, REJECTED",
    "WRONG_NONCE, WRONG_NONCE",
    "WRONG_IMPRINT, WRONG_IMPRINT",
    "AHEAD, CLOCK_SKEW",
    "BEHIND, CLOCK_SKEW",
    "BROKEN_SIGNATURE, BAD_SIGNATURE"
  })
  void aFaultyAuthorityIsNamedWithItsFaultAndNeverUsed(Fault fault, TimestampFault found) {
    assertThat(faults(pool(first.with(fault)))).containsExactly(found);
  }

  @ParameterizedTest
  @CsvSource({"SLOW", "DOWN", "GARBAGE", "REJECTS", "WRONG_NONCE", "WRONG_IMPRINT", "AHEAD"})
  void theNextAuthorityIsAskedWhereTheFirstFails(Fault fault) {
    TimestampToken token = pool(first.with(fault), second).stamp(IMPRINT).orElseThrow();

    assertThat(token.path().getFirst()).isEqualTo(second.certificate());
  }

  @Test
  void aRefusalSaysOfEveryAuthorityWhatWasWrong() {
    Answer<TimestampToken> answer =
        pool(first.with(Fault.DOWN), second.with(Fault.WRONG_NONCE)).stamp(IMPRINT);

    assertThat(answer).isInstanceOf(Answer.Refused.class);
    TimestampRefusal refusal = refusal(answer);
    assertThat(refusal.words().vi())
        .isEqualTo(
            "Chưa lấy được dấu thời gian. first: không kết nối được (connection refused); "
                + "second: trả lời cho yêu cầu khác.");
    assertThat(refusal.words().en()).contains("second: answered another request");
  }

  @Test
  void aCertificateThatHasExpiredIsNotBelieved() {
    Instant yesterday = Office.ELEVEN.minus(Duration.ofDays(1));
    TestTsa old =
        TestTsa.of(ISSUING, "old", clock, TestAuthority.FROM, yesterday, TestTsa.usages(true));

    assertThat(faults(pool(old))).containsExactly(TimestampFault.CERTIFICATE_NOT_VALID);
  }

  @Test
  void anUnknownAuthorityIsNotBelieved() {
    TestTsa stranger = TestTsa.of(TestAuthority.root("stranger"), "stranger", clock);

    assertThat(faults(pool(stranger))).containsExactly(TimestampFault.NOT_TRUSTED);
  }

  @Test
  void anotherPolicyThanTheOneDemandedIsNotUsed() {
    AuthorityTerms terms = AuthorityTerms.usual();
    first.with(Fault.OWN_POLICY);

    assertThat(faults(pool(terms.withPolicy("1.2.3"), first)))
        .containsExactly(TimestampFault.WRONG_POLICY);
    assertThat(pool(terms.withPolicy(TestTsa.POLICY), first).stamp(IMPRINT))
        .isInstanceOf(Answer.Accepted.class);
  }

  @Test
  void aTokenLargerThanItsRoomIsNotUsedButTeachesThePoolItsSize() {
    TestTsa large = TestTsa.large(ISSUING, "large", clock);
    TimestampPool pool = pool(large, first);
    assertThat(pool.room()).isEqualTo(8192);

    TimestampToken token = pool.stamp(IMPRINT, pool.room()).orElseThrow();

    assertThat(token.path().getFirst()).isEqualTo(first.certificate());
    assertThat(pool.room()).isGreaterThan(8192 + 512).isLessThan(13_000);
    assertThat(pool.room() % 512).isZero();
    assertThat(pool.stamp(IMPRINT, pool.room()).orElseThrow().path().getFirst())
        .isEqualTo(large.certificate());
  }

  @Test
  void noMoreCallsAreMadeThanTheAuthorityAllows() {
    AuthorityTerms terms =
        AuthorityTerms.usual().withBudget(new CallBudget(2, Duration.ofMinutes(20)));
    TimestampPool pool = pool(terms, first);
    pool.stamp(IMPRINT);
    clock.advance(Duration.ofMinutes(10));
    pool.stamp(IMPRINT);

    assertThat(faults(pool)).containsExactly(TimestampFault.BUDGET_SPENT);
    assertThat(first.calls()).isEqualTo(2);
    clock.advance(Duration.ofMinutes(10));
    assertThat(pool.stamp(IMPRINT)).isInstanceOf(Answer.Accepted.class);
  }

  @Test
  void anAuthorityThatFailsThreeTimesInARowRestsAMinuteAndIsThenTriedOnce() {
    TimestampPool pool = pool(first.with(Fault.DOWN));
    for (int i = 0; i < 3; i++) {
      pool.stamp(IMPRINT);
    }

    assertThat(faults(pool)).containsExactly(TimestampFault.RESTING);
    clock.advance(Duration.ofSeconds(60));
    assertThat(faults(pool)).containsExactly(TimestampFault.UNREACHABLE);
    assertThat(faults(pool)).containsExactly(TimestampFault.RESTING);
    clock.advance(Duration.ofSeconds(119));
    assertThat(faults(pool)).containsExactly(TimestampFault.RESTING);
    clock.advance(Duration.ofSeconds(1));
    first.with(Fault.NONE);
    assertThat(pool.stamp(IMPRINT)).isInstanceOf(Answer.Accepted.class);
    assertThat(first.calls()).isEqualTo(5);
  }

  @Test
  void allAuthoritiesTogetherTakeNoLongerThanTheDeadline() {
    AuthorityTerms patient = AuthorityTerms.usual().withTimeout(Duration.ofSeconds(45));
    TimestampPool pool =
        pool(
            patient, first.with(Fault.SLOW), second.with(Fault.SLOW), TestTsa.of(ROOT, "3", clock));
    Instant before = clock.instant();

    assertThat(faults(pool))
        .containsExactly(TimestampFault.TOO_SLOW, TimestampFault.TOO_SLOW, TimestampFault.DEADLINE);
    assertThat(Duration.between(before, clock.instant())).isEqualTo(Duration.ofSeconds(60));
  }

  @Test
  void noAuthorityIsWaitedForLongerThanThreeMinutes() {
    AuthorityTerms terms = AuthorityTerms.usual();

    assertThat(terms.withTimeout(Duration.ofSeconds(180)).timeout()).hasSeconds(180);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> terms.withTimeout(Duration.ofSeconds(181)));
  }

  @Test
  void aPoolWithoutAuthoritiesHasNoTime() {
    assertThat(pool().stamp(IMPRINT)).isInstanceOf(Answer.Refused.class);
  }

  private TimestampPool pool(TestTsa... authorities) {
    return pool(AuthorityTerms.usual(), authorities);
  }

  private TimestampPool pool(AuthorityTerms terms, TestTsa... authorities) {
    List<PooledAuthority> members =
        List.of(authorities).stream().map(one -> new PooledAuthority(one, terms)).toList();
    return new TimestampPool(members, ROOT.anchors(), clock, Duration.ofSeconds(60));
  }

  private static List<TimestampFault> faults(TimestampPool pool) {
    return refusal(pool.stamp(IMPRINT)).failures().stream()
        .map(TimestampRefusal.Failure::fault)
        .toList();
  }

  private static TimestampRefusal refusal(Answer<TimestampToken> answer) {
    if (answer instanceof Answer.Refused<TimestampToken>(TimestampRefusal refusal)) {
      return refusal;
    }
    throw new AssertionError("accepted");
  }
}
