package vn.motcua.intake.application;

import reactor.core.publisher.Mono;
import vn.motcua.intake.domain.Act;
import vn.motcua.intake.domain.Actor;
import vn.motcua.intake.domain.Decision;
import vn.motcua.intake.domain.Dossier;
import vn.motcua.intake.domain.Objection;

/** The citizen takes the dossier back before it was accepted (NĐ 118/2025, art. 21). */
public final class WithdrawDossier {

  private final Register register;

  public WithdrawDossier(Register register) {
    this.register = register;
  }

  public Mono<Outcome> handle(Actor actor, String dossierId) {
    return register.byCitizen(actor, dossierId, WithdrawDossier::decide);
  }

  private static Decision<? extends Dossier> decide(Dossier dossier, Act act) {
    return switch (dossier) {
      case Dossier.Submitted submitted -> submitted.withdraw(act);
      case Dossier.AwaitingSupplement awaiting -> awaiting.withdraw(act);
      case Dossier.RefusalPending pending -> pending.withdraw(act);
      case Dossier.Accepted _,
          Dossier.InProcess _,
          Dossier.Suspended _,
          Dossier.ResultReady _,
          Dossier.HandedOver _ ->
          Decision.decline(Objection.Kind.WITHDRAWAL_AFTER_ACCEPTANCE);
      case Dossier.Refused _, Dossier.Withdrawn _ -> Decision.wrongStatus(dossier);
    };
  }
}
