package vn.motcua.intake.application;

import reactor.core.publisher.Mono;
import vn.motcua.intake.application.FormNumbers.Slip;
import vn.motcua.intake.domain.Acceptance;
import vn.motcua.intake.domain.Act;
import vn.motcua.intake.domain.Actor;
import vn.motcua.intake.domain.Decision;
import vn.motcua.intake.domain.Dossier;
import vn.motcua.intake.domain.FormNumber;
import vn.motcua.intake.domain.Promise;

/**
 * Receives a dossier as complete and valid, and promises a time (form 01; NĐ 118/2025, art. 17).
 */
public final class AcceptDossier {

  private final Register register;
  private final PromiseMaker promises;

  public AcceptDossier(Register register, PromiseMaker promises) {
    this.register = register;
    this.promises = promises;
  }

  public Mono<Outcome> handle(Command command) {
    return register.atDeskNumbered(
        command.actor(),
        command.dossierId(),
        Slip.FORM_01,
        (dossier, number, act) -> rule(dossier, number, act, command));
  }

  private Ruling rule(Dossier dossier, FormNumber number, Act act, Command command) {
    return promises
        .onAcceptance(dossier.folder(), act.at())
        .ruling(promise -> decide(dossier, promise, number, act, command));
  }

  private static Decision<? extends Dossier> decide(
      Dossier dossier, Promise promise, FormNumber number, Act act, Command command) {
    var acceptance = new Acceptance(act.who(), promise.countedFrom(), promise, number);
    return dossier instanceof Dossier.Submitted submitted
        ? submitted.accept(acceptance, command.identityChecked())
        : Decision.wrongStatus(dossier);
  }

  /** The officer has checked the papers and who the applicant is. */
  public record Command(Actor actor, String dossierId, boolean identityChecked) {}
}
