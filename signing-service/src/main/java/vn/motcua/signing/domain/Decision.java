package vn.motcua.signing.domain;

import java.util.List;

/** The answer to a command: the next state with its facts, or a refusal as a value. */
public sealed interface Decision<S> {

  record Accepted<S>(S next, List<DocumentFact> facts) implements Decision<S> {
    public Accepted {
      facts = List.copyOf(facts);
    }
  }

  record Refused<S>(Refusal refusal) implements Decision<S> {}

  static <S> Decision<S> accept(S next, DocumentFact... facts) {
    return new Accepted<>(next, List.of(facts));
  }

  static <S> Decision<S> refuse(Refusal refusal) {
    return new Refused<>(refusal);
  }
}
