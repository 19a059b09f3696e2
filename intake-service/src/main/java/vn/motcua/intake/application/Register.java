package vn.motcua.intake.application;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import vn.motcua.intake.application.FormNumbers.ReservedNumber;
import vn.motcua.intake.application.FormNumbers.Slip;
import vn.motcua.intake.application.Ruling.Decided;
import vn.motcua.intake.application.Ruling.TurnedAway;
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
    return ruled(actor, dossierId, Actor::mayActAtIntake, decided(rule));
  }

  /** An intake act that may come to nothing before the rules are asked. */
  Mono<Outcome> atDeskRuled(Actor actor, String dossierId, BiFunction<Dossier, Act, Ruling> rule) {
    return ruled(actor, dossierId, Actor::mayActAtIntake, rule);
  }

  /** An act of the citizen whose dossier it is. */
  Mono<Outcome> byCitizen(
      Actor actor, String dossierId, BiFunction<Dossier, Act, Decision<? extends Dossier>> rule) {
    return ruled(actor, dossierId, Actor::owns, decided(rule));
  }

  /** A desk act that gives out a numbered slip: a number is drawn only for what will stand. */
  Mono<Outcome> atDeskNumbered(Actor actor, String dossierId, Slip slip, NumberedRule rule) {
    return numbered(
        dossierId,
        actor.personId(),
        slip,
        filed -> turnedAway(actor, filed, Actor::mayActAtIntake),
        rule);
  }

  /** The same for the register's own acts, such as a timer's. */
  Mono<Outcome> byItself(String dossierId, String who, Slip slip, NumberedRule rule) {
    return numbered(dossierId, who, slip, filed -> Optional.empty(), rule);
  }

  /** Whether the actor may do this; {@link Outcome.Done} carries the dossier as it stands. */
  Mono<Outcome> permitted(Actor actor, String dossierId, BiPredicate<Actor, Folder> allowed) {
    return dossiers
        .byId(dossierId)
        .map(filed ->
            turnedAway(actor, filed, allowed).orElseGet(() -> new Outcome.Done(filed, false)))
        .defaultIfEmpty(new Outcome.NotFound());
  }

  private Mono<Outcome> ruled(
      Actor actor,
      String dossierId,
      BiPredicate<Actor, Folder> allowed,
      BiFunction<Dossier, Act, Ruling> rule) {
    return rule(
        dossierId,
        actor.personId(),
        filed ->
            Mono.just(
                turnedAway(actor, filed, allowed)
                    .<Ruling>map(TurnedAway::new)
                    .orElseGet(() -> rule.apply(filed.dossier(), act(actor.personId())))));
  }

  private static BiFunction<Dossier, Act, Ruling> decided(
      BiFunction<Dossier, Act, Decision<? extends Dossier>> rule) {
    return (dossier, act) -> new Decided(rule.apply(dossier, act));
  }

  private Mono<Outcome> numbered(
      String dossierId,
      String who,
      Slip slip,
      Function<Filed, Optional<Outcome>> turnedAway,
      NumberedRule rule) {
    return Mono.defer(() -> {
      var drawn = new AtomicReference<@Nullable ReservedNumber>();
      return rule(
              dossierId,
              who,
              filed ->
                  Mono.justOrEmpty(turnedAway.apply(filed).<Ruling>map(TurnedAway::new))
                      .switchIfEmpty(Mono.defer(() -> withNumber(filed, who, slip, rule, drawn))))
          .flatMap(outcome -> close(drawn.get(), outcome).thenReturn(outcome));
    });
  }

  /** First a trial without a number; then the same with the number that it is worth. */
  private Mono<Ruling> withNumber(
      Filed filed,
      String who,
      Slip slip,
      NumberedRule rule,
      AtomicReference<@Nullable ReservedNumber> drawn) {
    var act = act(who);
    var dossier = filed.dossier();
    var trial = rule.on(dossier, TRIAL, act);
    if (!(trial instanceof Decided decided && decided.stands())) {
      return Mono.just(trial);
    }
    var folder = dossier.folder();
    return numbers
        .reserve(folder.agencies().receiving(), slip, act.at(), folder.id())
        .doOnNext(drawn::set)
        .map(number -> rule.on(dossier, number.number(), act));
  }

  private Mono<Outcome> rule(String dossierId, String who, Ruling.Rule rule) {
    return dossiers.rule(dossierId, rule, Cause.person(who)).defaultIfEmpty(new Outcome.NotFound());
  }

  private Mono<Void> close(@Nullable ReservedNumber drawn, Outcome outcome) {
    return drawn != null && outcome instanceof Outcome.Done ? numbers.settle(drawn) : Mono.empty();
  }

  private Act act(String who) {
    return new Act(who, clock.instant());
  }

  private static Optional<Outcome> turnedAway(
      Actor actor, Filed filed, BiPredicate<Actor, Folder> allowed) {
    Folder folder = filed.dossier().folder();
    if (!actor.mayRead(folder)) {
      return Optional.of(new Outcome.NotFound());
    }
    return allowed.test(actor, folder) ? Optional.empty() : Optional.of(new Outcome.NotYours());
  }

  /** A rule that prints a number on what it decides. */
  @FunctionalInterface
  interface NumberedRule {

    Ruling on(Dossier dossier, FormNumber number, Act act);

    /** A rule that always comes to a decision. */
    static NumberedRule deciding(Deciding rule) {
      return (dossier, number, act) -> new Decided(rule.decide(dossier, number, act));
    }

    /** Decides with the number at hand. */
    @FunctionalInterface
    interface Deciding {
      Decision<? extends Dossier> decide(Dossier dossier, FormNumber number, Act act);
    }
  }
}
