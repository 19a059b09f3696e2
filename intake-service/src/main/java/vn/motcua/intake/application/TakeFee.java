package vn.motcua.intake.application;

import static vn.motcua.intake.application.Register.NumberedRule.deciding;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import vn.motcua.intake.application.FormNumbers.Slip;
import vn.motcua.intake.domain.Actor;
import vn.motcua.intake.domain.FeeItem.PaymentChannel;
import vn.motcua.intake.domain.FeeRules;

/** Takes a fee at the desk and gives a receipt number (NĐ 118/2025, art. 24). */
public final class TakeFee {

  private final Register register;

  public TakeFee(Register register) {
    this.register = register;
  }

  public Mono<Outcome> handle(Command command) {
    var channel = command.channel();
    if (channel == null) {
      return Mono.just(Outcome.Invalid.missing("channel"));
    }
    return register.atDeskNumbered(
        command.actor(),
        command.dossierId(),
        Slip.feeReceipt(command.feeCode()),
        deciding((dossier, number, act) ->
            FeeRules.take(dossier, command.feeCode(), command.amount(), channel, number, act)));
  }

  /** An amount in đồng, and how it came in. */
  public record Command(
      Actor actor,
      String dossierId,
      String feeCode,
      long amount,
      @Nullable PaymentChannel channel) {}
}
