package vn.motcua.intake.application;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import vn.motcua.intake.domain.Actor;
import vn.motcua.intake.domain.Decision;
import vn.motcua.intake.domain.Dossier;
import vn.motcua.intake.domain.FieldChecks;
import vn.motcua.intake.domain.Suspension;
import vn.motcua.intake.domain.SuspensionKind;

/** Lets a dossier rest while it is being resolved: for papers, a payment, or because it stopped. */
public final class SuspendDossier {

  private final Register register;

  public SuspendDossier(Register register) {
    this.register = register;
  }

  public Mono<Outcome> handle(
      Actor actor, String dossierId, @Nullable SuspensionKind kind, @Nullable String typedReason) {
    if (kind == null) {
      return Mono.just(Outcome.Invalid.missing("kind"));
    }
    var checks = new FieldChecks();
    String reason = checks.text("reason", typedReason);
    if (!checks.errors().isEmpty()) {
      return Mono.just(new Outcome.Invalid(checks.errors()));
    }
    return register.atDesk(
        actor,
        dossierId,
        (dossier, act) ->
            dossier instanceof Dossier.InProcess inProcess
                ? inProcess.suspend(new Suspension(kind, reason, act))
                : Decision.wrongStatus(dossier));
  }
}
