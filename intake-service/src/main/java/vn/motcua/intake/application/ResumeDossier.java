package vn.motcua.intake.application;

import java.time.Clock;
import reactor.core.publisher.Mono;
import vn.motcua.intake.domain.Actor;
import vn.motcua.intake.domain.Decision;
import vn.motcua.intake.domain.Dossier;
import vn.motcua.intake.domain.Promise;

/** Goes on after a suspension, with the promise counted anew by the procedure's policy. */
public final class ResumeDossier {

  private final Register register;
  private final PromiseMaker promises;
  private final Clock clock;

  public ResumeDossier(Register register, PromiseMaker promises, Clock clock) {
    this.register = register;
    this.promises = promises;
    this.clock = clock;
  }

  public Mono<Outcome> handle(Actor actor, String dossierId) {
    return register
        .permitted(actor, dossierId, Actor::mayActAtIntake)
        .flatMap(permit ->
            permit instanceof Outcome.Done(Filed filed, boolean ignored)
                    && filed.dossier() instanceof Dossier.Suspended suspended
                ? resume(actor, suspended)
                : elsewhere(permit));
  }

  private Mono<Outcome> resume(Actor actor, Dossier.Suspended suspended) {
    var answer =
        promises.onResumption(
            suspended.folder(), suspended.handling(), suspended.suspension(), clock.instant());
    return switch (answer) {
      case PromiseMaker.NoCalendar(int year) -> Mono.just(new Outcome.NoCalendar(year));
      case PromiseMaker.NoLimit() -> Mono.just(new Outcome.NoLimit());
      case PromiseMaker.Promised(Promise promise) -> store(actor, suspended, promise);
    };
  }

  private Mono<Outcome> store(Actor actor, Dossier.Suspended seen, Promise promise) {
    return register.atDesk(
        actor,
        seen.folder().id(),
        (dossier, act) ->
            dossier instanceof Dossier.Suspended now && now.suspension().equals(seen.suspension())
                ? now.resume(promise, act)
                : Decision.wrongStatus(dossier));
  }

  private static Mono<Outcome> elsewhere(Outcome permit) {
    return permit instanceof Outcome.Done(Filed filed, boolean ignored)
        ? Mono.just(Decision.wrongStatus(filed.dossier()).fold(_ -> permit, Outcome.Objected::new))
        : Mono.just(permit);
  }
}
