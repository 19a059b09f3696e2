package vn.motcua.signing.application;

import java.util.function.Function;
import reactor.core.publisher.Mono;
import vn.motcua.signing.domain.Refusal;

/** What a use case answers: a value, or a refusal as a value. */
public sealed interface Outcome<T> {

  record Done<T>(T value) implements Outcome<T> {}

  record Refused<T>(Refusal refusal) implements Outcome<T> {}

  static <T> Outcome<T> done(T value) {
    return new Done<>(value);
  }

  static <T> Outcome<T> refused(Refusal refusal) {
    return new Refused<>(refusal);
  }

  static <T> Mono<Outcome<T>> refusedNow(Refusal refusal) {
    return Mono.just(refused(refusal));
  }

  /** Goes on with the value; a refusal stays one. */
  default <R> Mono<Outcome<R>> then(Function<T, Mono<Outcome<R>>> next) {
    return switch (this) {
      case Done<T>(T value) -> next.apply(value);
      case Refused<T>(var refusal) -> refusedNow(refusal);
    };
  }

  /** As {@link #then}, at once. */
  default <R> Outcome<R> fold(Function<T, Outcome<R>> next) {
    return switch (this) {
      case Done<T>(T value) -> next.apply(value);
      case Refused<T>(var refusal) -> refused(refusal);
    };
  }

  default <R> Outcome<R> map(Function<T, R> change) {
    return switch (this) {
      case Done<T>(T value) -> done(change.apply(value));
      case Refused<T>(var refusal) -> refused(refusal);
    };
  }
}
