package vn.motcua.pades.time;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.motcua.pades.Answer;
import vn.motcua.pades.TimestampRefusal;
import vn.motcua.pades.TimestampRefusal.Failure;
import vn.motcua.pades.TrustAnchors;

/**
 * Timestamp authorities in the order they are asked.
 *
 * <p>Every token is verified before it is handed out; one that fails is as good as none, and the
 * next authority is asked. There is never a local time in place of a token. Safe for use by many
 * threads; calls block.
 */
public final class TimestampPool {
  private static final int UNSEEN = 8 * 1024;

  private final List<Seat> seats;
  private final TrustAnchors anchors;
  private final Clock clock;
  private final Duration deadline;
  private final SecureRandom nonces = new SecureRandom();

  /** {@code deadline}: the longest a call of {@link #stamp} takes, all authorities together. */
  public TimestampPool(
      List<PooledAuthority> members, TrustAnchors anchors, Clock clock, Duration deadline) {
    this.seats = members.stream().map(member -> new Seat(member, clock)).toList();
    this.anchors = anchors;
    this.clock = clock;
    this.deadline = deadline;
  }

  /** A verified token of any length. */
  public Answer<TimestampToken> stamp(Imprint imprint) {
    return stamp(imprint, Integer.MAX_VALUE);
  }

  /** A verified token of at most {@code longest} bytes, or why no authority gave one. */
  public Answer<TimestampToken> stamp(Imprint imprint, int longest) {
    Instant end = clock.instant().plus(deadline);
    List<Failure> failures = new ArrayList<>();
    for (Seat seat : seats) {
      Seat.Outcome outcome = seat.ask(check(seat, imprint), end, longest);
      if (outcome.token() != null) {
        return Answer.accept(outcome.token());
      }
      if (outcome.failure() != null) {
        failures.add(outcome.failure());
      }
    }
    return Answer.refuse(new TimestampRefusal(failures));
  }

  /**
   * Bytes to reserve for a token: the longest one seen of any authority here and 512, rounded up to
   * 512; 8 KB as long as nothing was seen.
   */
  public int room() {
    int longest = seats.stream().mapToInt(Seat::longestSeen).max().orElse(0);
    return longest == 0 ? UNSEEN : (longest + 512 + 511) / 512 * 512;
  }

  /** The certificate paths of the authorities that have answered so far. */
  public List<List<X509Certificate>> knownPaths() {
    return seats.stream().map(Seat::path).flatMap(Optional::stream).toList();
  }

  private AnswerCheck check(Seat seat, Imprint imprint) {
    byte[] random = new byte[16];
    nonces.nextBytes(random);
    BigInteger nonce = new BigInteger(1, random);
    return new AnswerCheck(new TimestampQuery(imprint, nonce, seat.terms().policy()), anchors);
  }
}
