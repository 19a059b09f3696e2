package vn.motcua.intake.application;

import java.util.function.Function;
import reactor.core.publisher.Mono;
import vn.motcua.intake.domain.Decision;
import vn.motcua.intake.domain.Dossier;

/** What becomes of an act on a dossier that was just loaded. */
public sealed interface Ruling {

  /** The rules of the register decided. */
  record Decided(Decision<? extends Dossier> decision) implements Ruling {

    boolean stands() {
      return decision instanceof Decision.Made<?>;
    }
  }

  /** It never came before the rules: not this person's, or nothing can be promised. */
  record TurnedAway(Outcome why) implements Ruling {}

  /** Rules on the dossier as it stands; called again when someone else was quicker. */
  @FunctionalInterface
  interface Rule extends Function<Filed, Mono<Ruling>> {}
}
