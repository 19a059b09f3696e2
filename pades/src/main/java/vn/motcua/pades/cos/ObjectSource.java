package vn.motcua.pades.cos;

import java.util.Optional;

/** Something that knows objects by their numbers: a file read, or a file being made. */
@FunctionalInterface
public interface ObjectSource {

  Optional<Cos> value(int number);

  /** The value itself, or what the reference leads to. */
  default Optional<Cos> resolve(Cos value) {
    return value instanceof Cos.Ref(int number) ? value(number) : Optional.of(value);
  }

  /** The dictionary {@code value} is or refers to. */
  default Optional<Cos.Dict> dictionary(Cos value) {
    return resolve(value).filter(Cos.Dict.class::isInstance).map(Cos.Dict.class::cast);
  }

  /** The array under {@code key}, direct or referred to. */
  default Optional<Cos.Arr> array(Cos.Dict owner, String key) {
    return owner
        .get(key)
        .flatMap(this::resolve)
        .filter(Cos.Arr.class::isInstance)
        .map(Cos.Arr.class::cast);
  }
}
