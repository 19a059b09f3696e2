package vn.motcua.intake.domain;

import java.util.List;
import java.util.function.Function;

/** What the register says to an act: the next state with its events, or an objection. */
public sealed interface Decision<D extends Dossier> {

  /** The act stands. */
  record Made<D extends Dossier>(D next, List<DossierEvent> events) implements Decision<D> {
    public Made {
      events = List.copyOf(events);
    }
  }

  /** The act is declined and nothing changes. */
  record Declined<D extends Dossier>(Objection objection) implements Decision<D> {}

  static <D extends Dossier> Decision<D> make(D next, DossierEvent... events) {
    return new Made<>(next, List.of(events));
  }

  static <D extends Dossier> Decision<D> decline(Objection.Kind kind, String... details) {
    return new Declined<>(Objection.of(kind, details));
  }

  /** The usual answer to an act that this state does not offer. */
  static <D extends Dossier> Decision<D> wrongStatus(Dossier dossier) {
    return decline(Objection.Kind.WRONG_STATUS, String.valueOf(dossier.status().code()));
  }

  /** The same decision, seen as one about any dossier. */
  @SuppressWarnings("unchecked") // read-only: a decision only ever hands its dossier out
  static Decision<Dossier> widen(Decision<? extends Dossier> decision) {
    return (Decision<Dossier>) decision;
  }

  /** What the decision means to the one who asked. */
  default <T> T fold(Function<Made<D>, T> made, Function<Objection, T> declined) {
    return switch (this) {
      case Made<D> yes -> made.apply(yes);
      case Declined<D>(Objection objection) -> declined.apply(objection);
    };
  }
}
