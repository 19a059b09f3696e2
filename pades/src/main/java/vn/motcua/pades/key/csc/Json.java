package vn.motcua.pades.key.csc;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A JSON value (RFC 8259) of the few kinds CSC uses.
 *
 * <p>Own reader and writer, because pades is a plain library with PDFBox and BouncyCastle only, and
 * because a PIN has to be written into a request without ever becoming a String.
 */
sealed interface Json {
  record Obj(Map<String, Json> members) implements Json {
    public Obj {
      members = Map.copyOf(members);
    }
  }

  record Arr(List<Json> items) implements Json {
    public Arr {
      items = List.copyOf(items);
    }
  }

  record Text(String value) implements Json {}

  record Num(double value) implements Json {}

  record Truth(boolean value) implements Json {}

  record Nothing() implements Json {}

  /** A member of an object; empty when this is no object or has no such member. */
  default Optional<Json> get(String name) {
    return this instanceof Obj(var members)
        ? Optional.ofNullable(members.get(name))
        : Optional.empty();
  }

  /** A member that is a string; the empty string when there is none. */
  default String text(String name) {
    return get(name).orElse(null) instanceof Text(String value) ? value : "";
  }

  /** The strings of a member that is an array; other items are left out. */
  default List<String> texts(String name) {
    return get(name).orElse(null) instanceof Arr(var items)
        ? items.stream().filter(Text.class::isInstance).map(item -> ((Text) item).value()).toList()
        : List.of();
  }
}
