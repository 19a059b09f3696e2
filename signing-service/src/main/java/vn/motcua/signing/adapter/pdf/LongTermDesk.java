package vn.motcua.signing.adapter.pdf;

import java.time.Duration;
import java.time.Instant;
import vn.motcua.pades.Answer;
import vn.motcua.pades.longterm.LongTermPdf;
import vn.motcua.pades.longterm.LongTermSealing;
import vn.motcua.pades.longterm.RenewalPolicy;
import vn.motcua.signing.application.LongTermForms.Lasting;
import vn.motcua.signing.application.LongTermForms.Made;
import vn.motcua.signing.application.LongTermForms.Missed;

/** Makes and renews long-term forms; blocking, and it waits for others' servers. */
final class LongTermDesk {
  private static final Duration A_DAY = Duration.ofDays(1);

  private final LongTermSealing sealing;
  private final RenewalPolicy policy;

  LongTermDesk(LongTermSealing sealing, RenewalPolicy policy) {
    this.sealing = sealing;
    this.policy = policy;
  }

  /** The bytes themselves say whether there is a timestamp to renew. */
  Made over(byte[] file) {
    var made =
        switch (LongTermPdf.read(file)) {
          case Answer.Accepted<LongTermPdf>(var earlier) -> sealing.renew(earlier);
          case Answer.Refused<LongTermPdf> first -> sealing.seal(file);
        };
    return switch (made) {
      case Answer.Accepted<LongTermPdf>(var lasting) -> lasting(lasting);
      case Answer.Refused<LongTermPdf>(var why) ->
          new Missed(PadesRefusals.of(why), why.words().vi(), why.words().en());
    };
  }

  private Lasting lasting(LongTermPdf made) {
    var end = made.renewalDue(new RenewalPolicy(Duration.ZERO, policy.sunsets()));
    var due = renewal(made.timestamped(), made.renewalDue(policy), end);
    return new Lasting(made.bytes(), made.timestamped(), due);
  }

  /**
   * By the policy; but a certificate that was short-lived from the start is used for half of its
   * rest, and for a day at least, or each renewal would ask for the next one at once.
   */
  static Instant renewal(Instant stamped, Instant byPolicy, Instant end) {
    var half = stamped.plus(Duration.between(stamped, end).dividedBy(2));
    var kept = byPolicy.isBefore(half) ? half : byPolicy;
    var earliest = stamped.plus(A_DAY);
    return kept.isBefore(earliest) ? earliest : kept;
  }
}
