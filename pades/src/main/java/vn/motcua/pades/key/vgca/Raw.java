package vn.motcua.pades.key.vgca;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSString;
import org.jspecify.annotations.Nullable;
import vn.motcua.pades.WholeFileRefusal;

/** PDF objects as they are written, references not followed. */
final class Raw {
  private Raw() {}

  /** Whether two values are written alike; references are alike when they name the same object. */
  static boolean same(@Nullable COSBase one, @Nullable COSBase other) {
    return switch (one) {
      case null -> other == null;
      case COSObject reference ->
          number(reference).equals(number(other)) && other instanceof COSObject;
      case COSDictionary dictionary ->
          other instanceof COSDictionary second && differing(dictionary, second).isEmpty();
      case COSArray array -> other instanceof COSArray second && same(array, second);
      case COSString text ->
          other instanceof COSString second && Arrays.equals(text.getBytes(), second.getBytes());
      case COSNumber number ->
          other instanceof COSNumber second && number.floatValue() == second.floatValue();
      default -> one.equals(other);
    };
  }

  /** Names of the entries that only one has or that differ. */
  static Set<String> differing(COSDictionary one, COSDictionary other) {
    Set<String> differing = new HashSet<>();
    Stream.concat(one.keySet().stream(), other.keySet().stream())
        .filter(name -> !same(one.getItem(name), other.getItem(name)))
        .forEach(name -> differing.add(name.getName()));
    return differing;
  }

  /** The number of the object a reference names; empty for a direct value. */
  static Optional<Integer> number(@Nullable COSBase value) {
    return value instanceof COSObject reference && reference.getKey() != null
        ? Optional.of((int) reference.getKey().getNumber())
        : Optional.empty();
  }

  /** The value behind a reference, or the direct value itself. */
  static @Nullable COSBase resolved(@Nullable COSBase value) {
    return value instanceof COSObject reference ? reference.getObject() : value;
  }

  /** An entry that is a dictionary, direct or not; an empty one when there is none. */
  static COSDictionary dictionary(COSDictionary in, String name) {
    return resolved(in.getItem(COSName.getPDFName(name))) instanceof COSDictionary found
        ? found
        : new COSDictionary();
  }

  /** The raw items of an entry that is an array, direct or not. */
  static List<COSBase> items(COSDictionary in, String name) {
    List<COSBase> items = new ArrayList<>();
    if (resolved(in.getItem(COSName.getPDFName(name))) instanceof COSArray array) {
      for (int i = 0; i < array.size(); i++) {
        items.add(array.get(i));
      }
    }
    return items;
  }

  static boolean startsWith(List<COSBase> whole, List<COSBase> start) {
    if (whole.size() < start.size()) {
      return false;
    }
    for (int i = 0; i < start.size(); i++) {
      if (!same(whole.get(i), start.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** A field that is an object of its own, as fields must be. */
  static COSObject reference(COSBase field) {
    if (field instanceof COSObject reference && reference.getKey() != null) {
      return reference;
    }
    throw new NotAllowed(WholeFileRefusal.FIELD_CHANGED);
  }

  /** The dictionary of a field. */
  static COSDictionary target(COSObject field) {
    if (field.getObject() instanceof COSDictionary dictionary) {
      return dictionary;
    }
    throw new NotAllowed(WholeFileRefusal.FIELD_CHANGED);
  }

  private static boolean same(COSArray one, COSArray other) {
    if (one.size() != other.size()) {
      return false;
    }
    for (int i = 0; i < one.size(); i++) {
      if (!same(one.get(i), other.get(i))) {
        return false;
      }
    }
    return true;
  }
}
