package vn.motcua.pades.cos;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A PDF value (ISO 32000-1, 7.3); bytes of names and strings are held as Latin-1 characters. */
public sealed interface Cos {

  /** {@code /Name}, decoded. */
  record Name(String value) implements Cos {}

  /** A string, literal or hexadecimal, decoded. */
  record Text(String latin1) implements Cos {}

  /** A number with the digits it was written with. */
  record Num(String literal) implements Cos {}

  /** {@code n 0 R}. */
  record Ref(int number) implements Cos {}

  /** {@code true} or {@code false}. */
  record Bool(boolean value) implements Cos {}

  /** {@code null}. */
  record Null() implements Cos {}

  /** {@code [...]}. */
  record Arr(List<Cos> items) implements Cos {
    public Arr {
      items = Collections.unmodifiableList(items);
    }

    public static Arr of(Cos... items) {
      return new Arr(List.of(items));
    }
  }

  /** {@code <<...>>}, in the order it was written. */
  record Dict(Map<String, Cos> entries) implements Cos {
    public Dict {
      entries = entries instanceof FewEntries ? entries : Collections.unmodifiableMap(entries);
    }

    /** A dictionary of alternating keys ({@code String}) and values. */
    public static Dict of(Object... keysAndValues) {
      FewEntries.Collector entries = new FewEntries.Collector();
      for (int i = 0; i < keysAndValues.length; i += 2) {
        if (!entries.add((String) keysAndValues[i], (Cos) keysAndValues[i + 1])) {
          throw new IllegalArgumentException("a key twice");
        }
      }
      return new Dict(entries.map());
    }

    public Optional<Cos> get(String key) {
      return Optional.ofNullable(entries.get(key));
    }

    public boolean has(String key) {
      return entries.containsKey(key);
    }

    /** Whether the value of {@code key} is exactly the name {@code value}. */
    public boolean is(String key, String value) {
      return entries.get(key) instanceof Name(String name) && name.equals(value);
    }

    public Dict with(String key, Cos value) {
      Map<String, Cos> changed = new LinkedHashMap<>(entries);
      changed.put(key, value);
      return new Dict(changed);
    }

    public Dict without(String key) {
      Map<String, Cos> changed = new LinkedHashMap<>(entries);
      changed.remove(key);
      return new Dict(changed);
    }
  }

  static Name name(String value) {
    return new Name(value);
  }

  static Num num(long value) {
    return new Num(Long.toString(value));
  }

  static Ref ref(int number) {
    return new Ref(number);
  }

  /** A rectangle or box with at most three decimals, enough for a micrometre. */
  static Arr numbers(double... values) {
    List<Cos> items = new ArrayList<>(values.length);
    for (double value : values) {
      items.add(decimal(value));
    }
    return new Arr(items);
  }

  /** A real number with at most three decimals and no exponent. */
  static Num decimal(double value) {
    long thousandths = Math.round(value * 1000);
    String sign = thousandths < 0 ? "-" : "";
    long absolute = Math.abs(thousandths);
    long rest = absolute % 1000;
    if (rest == 0) {
      return new Num(sign + absolute / 1000);
    }
    String fraction = Long.toString(1000 + rest);
    int end = rest % 100 == 0 ? 2 : rest % 10 == 0 ? 3 : 4;
    return new Num(sign + absolute / 1000 + '.' + fraction.substring(1, end));
  }
}
