package vn.motcua.intake.application;

import java.time.Clock;
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
  private final Clock clock;

  public AcceptDossier(Register register, PromiseMaker promises, Clock clock) {
    this.register = register;
    this.promises = promises;
    this.clock = clock;
  }

  public Mono<Outcome> handle(Command command) {
    return register
        .permitted(command.actor(), command.dossierId(), Actor::mayActAtIntake)
        .flatMap(permit ->
            permit instanceof Outcome.Done(Filed filed, boolean ignored)
                ? accept(filed, command)
                : Mono.just(permit));
  }

  private Mono<Outcome> accept(Filed filed, Command command) {
    var promised = promises.onAcceptance(filed.dossier().folder(), clock.instant());
    return switch (promised) {
      case PromiseMaker.NoCalendar(int year) -> Mono.just(new Outcome.NoCalendar(year));
      case PromiseMaker.NoLimit() -> Mono.just(new Outcome.NoLimit());
      case PromiseMaker.Promised(Promise promise) ->
          register.numbered(
              filed,
              command.actor().personId(),
              Slip.FORM_01,
              (dossier, number, act) -> decide(dossier, promise, number, act, command));
    };
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
