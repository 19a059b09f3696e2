package vn.motcua.pades.cos;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The entries of a small dictionary in their order; searched, not hashed, and never changed. */
final class FewEntries extends AbstractMap<String, Cos> {
  /** Beyond these hashing pays, and a hostile dictionary must not cost a search for each key. */
  private static final int MOST = 16;

  private final String[] keys;
  private final Cos[] values;
  private final int size;

  private FewEntries(String[] keys, Cos[] values, int size) {
    this.keys = keys;
    this.values = values;
    this.size = size;
  }

  /** Gathers entries, few or many. */
  static final class Collector {
    private String[] keys = new String[6];
    private Cos[] values = new Cos[6];
    private int size;
    private @Nullable Map<String, Cos> many;

    /** Whether the key is new; a key twice is not taken. */
    boolean add(String key, Cos value) {
      if (many == null && size == MOST) {
        many = new LinkedHashMap<>(new FewEntries(keys, values, size));
      }
      if (many != null) {
        return many.putIfAbsent(key, value) == null;
      }
      if (indexOf(keys, size, key) >= 0) {
        return false;
      }
      if (size == keys.length) {
        keys = Arrays.copyOf(keys, MOST);
        values = Arrays.copyOf(values, MOST);
      }
      keys[size] = key;
      values[size++] = value;
      return true;
    }

    Map<String, Cos> map() {
      return many == null ? new FewEntries(keys, values, size) : many;
    }
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public @Nullable Cos get(@Nullable Object key) {
    int index = indexOf(keys, size, key);
    return index < 0 ? null : values[index];
  }

  @Override
  public boolean containsKey(@Nullable Object key) {
    return indexOf(keys, size, key) >= 0;
  }

  @Override
  public void forEach(BiConsumer<? super String, ? super Cos> action) {
    for (int i = 0; i < size; i++) {
      action.accept(keys[i], values[i]);
    }
  }

  @Override
  public Set<Entry<String, Cos>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public Iterator<Entry<String, Cos>> iterator() {
        return new InOrder();
      }

      @Override
      public int size() {
        return size;
      }
    };
  }

  private static int indexOf(String[] keys, int size, @Nullable Object key) {
    for (int i = 0; i < size; i++) {
      if (keys[i].equals(key)) {
        return i;
      }
    }
    return -1;
  }

  private final class InOrder implements Iterator<Entry<String, Cos>> {
    private int next;

    @Override
    public boolean hasNext() {
      return next < size;
    }

    @Override
    public Entry<String, Cos> next() {
      if (next >= size) {
        throw new NoSuchElementException();
      }
      return Map.entry(keys[next], values[next++]);
    }
  }
}
