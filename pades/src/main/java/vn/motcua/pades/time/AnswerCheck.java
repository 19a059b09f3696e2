package vn.motcua.pades.time;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampResponse;
import vn.motcua.pades.Answer;
import vn.motcua.pades.TimestampFault;
import vn.motcua.pades.TrustAnchors;

/** The check of an answer against its request (RFC 3161, 2.4.2), before anything uses it. */
record AnswerCheck(TimestampQuery query, TrustAnchors anchors) {
  static final Duration MOST_SKEW = Duration.ofMinutes(5);

  /** The token, when everything about it is as asked; {@code now} is this machine's time. */
  Answer<TimestampToken> token(byte[] answer, Instant now) {
    try {
      TimeStampResponse response = new TimeStampResponse(answer);
      if (response.getStatus() != PKIStatus.GRANTED
          && response.getStatus() != PKIStatus.GRANTED_WITH_MODS) {
        return Answer.refuse(TimestampFault.REJECTED);
      }
      if (response.getTimeStampToken() == null) {
        return Answer.refuse(TimestampFault.MALFORMED);
      }
      return TimestampToken.received(response.getTimeStampToken().getEncoded())
          .then(token -> checked(token, now));
    } catch (TSPException | IOException | RuntimeException malformed) {
      return Answer.refuse(TimestampFault.MALFORMED);
    }
  }

  private Answer<TimestampToken> checked(TimestampToken token, Instant now) {
    return other(token)
        .or(() -> token.fault(anchors))
        .or(() -> skew(token, now))
        .<Answer<TimestampToken>>map(Answer::refuse)
        .orElseGet(() -> Answer.accept(token));
  }

  /** Whether it answers another request than this. */
  private Optional<TimestampFault> other(TimestampToken token) {
    if (!query.nonce().equals(token.nonce())) {
      return Optional.of(TimestampFault.WRONG_NONCE);
    }
    if (!token.isOver(query.imprint())) {
      return Optional.of(TimestampFault.WRONG_IMPRINT);
    }
    boolean asDemanded = query.policy() == null || query.policy().equals(token.policy());
    return asDemanded ? Optional.empty() : Optional.of(TimestampFault.WRONG_POLICY);
  }

  private static Optional<TimestampFault> skew(TimestampToken token, Instant now) {
    return Duration.between(token.genTime(), now).abs().compareTo(MOST_SKEW) > 0
        ? Optional.of(TimestampFault.CLOCK_SKEW)
        : Optional.empty();
  }
}
