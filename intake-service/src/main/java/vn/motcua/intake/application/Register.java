package vn.motcua.intake.application;

import java.time.Clock;
import java.time.Instant;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import reactor.core.publisher.Mono;
import vn.motcua.intake.application.FormNumbers.ReservedNumber;
import vn.motcua.intake.application.FormNumbers.Slip;
import vn.motcua.intake.domain.Act;
import vn.motcua.intake.domain.Actor;
import vn.motcua.intake.domain.Decision;
import vn.motcua.intake.domain.Dossier;
import vn.motcua.intake.domain.Folder;
import vn.motcua.intake.domain.FormNumber;

/** The counter of the register: who may do what to which dossier, then load, decide, store. */
public final class Register {

  private static final FormNumber TRIAL = new FormNumber(2000, 0, "");

  private final Dossiers dossiers;
  private final FormNumbers numbers;
  private final Clock clock;

  public Register(Dossiers dossiers, FormNumbers numbers, Clock clock) {
    this.dossiers = dossiers;
    this.numbers = numbers;
    this.clock = clock;
  }

  /** An intake act of the receiving agency's desk. */
  Mono<Outcome> atDesk(
      Actor actor, String dossierId, BiFunction<Dossier, Act, Decision<? extends Dossier>> rule) {
    return permitted(actor, dossierId, Actor::mayActAtIntake)
        .flatMap(permit ->
            permit instanceof Outcome.Done ? decide(actor, dossierId, rule) : just(permit));
  }

  /** An act of the citizen whose dossier it is. */
  Mono<Outcome> byCitizen(
      Actor actor, String dossierId, BiFunction<Dossier, Act, Decision<? extends Dossier>> rule) {
    return permitted(actor, dossierId, Actor::owns)
        .flatMap(permit ->
            permit instanceof Outcome.Done ? decide(actor, dossierId, rule) : just(permit));
  }

  /** A desk act that gives out a numbered slip: a number is drawn only for what will stand. */
  Mono<Outcome> atDeskNumbered(Actor actor, String dossierId, Slip slip, NumberedRule rule) {
    return permitted(actor, dossierId, Actor::mayActAtIntake)
        .flatMap(permit ->
            permit instanceof Outcome.Done(Filed filed, boolean ignored)
                ? numbered(filed, actor.personId(), slip, rule)
                : just(permit));
  }

  /** The same for the register's own acts, such as a timer's. */
  Mono<Outcome> numbered(Filed filed, String who, Slip slip, NumberedRule rule) {
    var act = new Act(who, clock.instant());
    var trial = rule.decide(filed.dossier(), TRIAL, act);
    if (trial instanceof Decision.Declined<?>(var objection)) {
      return Mono.just(new Outcome.Objected(objection));
    }
    return numbers
        .reserve(receiving(filed), slip, act.at(), filed.dossier().folder().id())
        .flatMap(number -> store(filed, rule, act, number));
  }

  /** Whether the actor may do this; {@link Outcome.Done} carries the dossier as it stands. */
  Mono<Outcome> permitted(Actor actor, String dossierId, BiPredicate<Actor, Folder> allowed) {
    return dossiers
        .byId(dossierId)
        .map(filed -> permit(actor, filed, allowed))
        .defaultIfEmpty(new Outcome.NotFound());
  }

  Instant now() {
    return clock.instant();
  }

  private Mono<Outcome> decide(
      Actor actor, String dossierId, BiFunction<Dossier, Act, Decision<? extends Dossier>> rule) {
    Function<Filed, Decision<? extends Dossier>> now =
        filed -> rule.apply(filed.dossier(), new Act(actor.personId(), clock.instant()));
    return dossiers
        .decide(dossierId, now, Cause.person(actor.personId()))
        .defaultIfEmpty(new Outcome.NotFound());
  }

  private Mono<Outcome> store(Filed filed, NumberedRule rule, Act act, ReservedNumber reserved) {
    return dossiers
        .decide(
            filed.dossier().folder().id(),
            current -> rule.decide(current.dossier(), reserved.number(), act),
            Cause.person(act.who()))
        .flatMap(outcome -> close(reserved, outcome).thenReturn(outcome));
  }

  private Mono<Void> close(ReservedNumber reserved, Outcome outcome) {
    return outcome instanceof Outcome.Done ? numbers.settle(reserved) : Mono.empty();
  }

  private static Outcome permit(Actor actor, Filed filed, BiPredicate<Actor, Folder> allowed) {
    Folder folder = filed.dossier().folder();
    if (!actor.mayRead(folder)) {
      return new Outcome.NotFound();
    }
    return allowed.test(actor, folder) ? new Outcome.Done(filed, false) : new Outcome.NotYours();
  }

  private static String receiving(Filed filed) {
    return filed.dossier().folder().agencies().receiving();
  }

  private static Mono<Outcome> just(Outcome outcome) {
    return Mono.just(outcome);
  }

  /** A rule that prints a number on what it decides. */
  @FunctionalInterface
  interface NumberedRule {
    Decision<? extends Dossier> decide(Dossier dossier, FormNumber number, Act act);
  }
}
