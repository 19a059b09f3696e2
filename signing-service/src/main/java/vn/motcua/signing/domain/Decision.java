package vn.motcua.signing.domain;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The answer to a command: the next state with its facts, or a refusal as a value. */
public sealed interface Decision<S> {

  record Accepted<S>(S next, List<DocumentFact> facts) implements Decision<S> {
    public Accepted {
      facts = List.copyOf(facts);
    }
  }

  record Refused<S>(Refusal refusal) implements Decision<S> {}

  /** Goes on from the next state; the facts of both steps are told in their order. */
  default <R> Decision<R> then(Function<S, Decision<R>> step) {
    return switch (this) {
      case Refused<S>(var why) -> refuse(why);
      case Accepted<S>(var next, var before) ->
          switch (step.apply(next)) {
            case Refused<R> refused -> refused;
            case Accepted<R>(var last, var after) ->
                new Accepted<>(last, Stream.concat(before.stream(), after.stream()).toList());
          };
    };
  }

  static <S> Decision<S> accept(S next, DocumentFact... facts) {
    return new Accepted<>(next, List.of(facts));
  }

  static <S> Decision<S> refuse(Refusal refusal) {
    return new Refused<>(refusal);
  }
}
