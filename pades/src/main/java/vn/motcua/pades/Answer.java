package vn.motcua.pades;

import java.util.function.Function;

/** Either the value asked for or the reason it is refused. */
public sealed interface Answer<T> {

  /** The value asked for. */
  record Accepted<T>(T value) implements Answer<T> {}

  /** The reason there is none. */
  record Refused<T>(Refusal refusal) implements Answer<T> {}

  static <T> Answer<T> accept(T value) {
    return new Accepted<>(value);
  }

  static <T> Answer<T> refuse(Refusal refusal) {
    return new Refused<>(refusal);
  }

  /** Goes on with the value; a refusal stays as it is. */
  default <R> Answer<R> then(Function<? super T, Answer<R>> next) {
    return switch (this) {
      case Accepted<T>(T value) -> next.apply(value);
      case Refused<T>(Refusal refusal) -> refuse(refusal);
    };
  }

  /** Turns the value into another; a refusal stays as it is. */
  default <R> Answer<R> map(Function<? super T, ? extends R> change) {
    return then(value -> accept(change.apply(value)));
  }

  /** The value where a refusal would be a bug of the caller. */
  default T orElseThrow() {
    return switch (this) {
      case Accepted<T>(T value) -> value;
      case Refused<T>(Refusal refusal) ->
          throw new IllegalStateException(refusal.code() + ": " + refusal.words().en());
    };
  }
}
