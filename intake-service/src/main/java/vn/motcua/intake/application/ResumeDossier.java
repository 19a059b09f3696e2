package vn.motcua.intake.application;

import reactor.core.publisher.Mono;
import vn.motcua.intake.domain.Act;
import vn.motcua.intake.domain.Actor;
import vn.motcua.intake.domain.Decision;
import vn.motcua.intake.domain.Dossier;

/** Goes on after a suspension, with the promise counted anew by the procedure's policy. */
public final class ResumeDossier {

  private final Register register;
  private final PromiseMaker promises;

  public ResumeDossier(Register register, PromiseMaker promises) {
    this.register = register;
    this.promises = promises;
  }

  public Mono<Outcome> handle(Actor actor, String dossierId) {
    return register.atDeskRuled(actor, dossierId, this::rule);
  }

  private Ruling rule(Dossier dossier, Act act) {
    return dossier instanceof Dossier.Suspended suspended
        ? promises
            .onResumption(
                suspended.folder(), suspended.handling(), suspended.suspension(), act.at())
            .ruling(promise -> suspended.resume(promise, act))
        : new Ruling.Decided(Decision.wrongStatus(dossier));
  }
}
