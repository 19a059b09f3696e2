package vn.motcua.intake.application;

import reactor.core.publisher.Mono;
import vn.motcua.intake.domain.Actor;
import vn.motcua.intake.domain.Decision;
import vn.motcua.intake.domain.Dossier;

/** Takes a refusal back while its window is open. */
public final class UndoRefusal {

  private final Register register;

  public UndoRefusal(Register register) {
    this.register = register;
  }

  public Mono<Outcome> handle(Actor actor, String dossierId) {
    return register.atDesk(
        actor,
        dossierId,
        (dossier, act) ->
            dossier instanceof Dossier.RefusalPending pending
                ? pending.undo(act)
                : Decision.wrongStatus(dossier));
  }
}
