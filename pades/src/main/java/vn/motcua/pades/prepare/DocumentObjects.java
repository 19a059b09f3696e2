package vn.motcua.pades.prepare;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import vn.motcua.pades.cos.Cos;
import vn.motcua.pades.cos.ObjectSource;
import vn.motcua.pades.cos.SectionWriter;

/**
 * The reachable objects of a loaded document, numbered 1..n in the order they are reached, so that
 * the same document always gets the same numbers and nothing unreachable survives.
 */
final class DocumentObjects implements ObjectSource {
  private final Map<COSBase, Integer> numbers = new IdentityHashMap<>();
  private final List<COSBase> originals = new ArrayList<>();
  private final List<Cos> values = new ArrayList<>();
  private final Map<Integer, byte[]> added = new HashMap<>();

  /** Takes in {@code root} (it becomes number 1), {@code info} and all they lead to. */
  DocumentObjects(COSDictionary root, Optional<COSDictionary> info) throws IOException {
    numberOf(root);
    info.ifPresent(this::numberOf);
    for (int i = 0; i < originals.size(); i++) {
      values.add(content(originals.get(i)));
    }
  }

  @Override
  public Optional<Cos> value(int number) {
    return number >= 1 && number <= values.size()
        ? Optional.of(values.get(number - 1))
        : Optional.empty();
  }

  List<Cos> values() {
    return values;
  }

  int count() {
    return values.size();
  }

  /** Writes all objects in their order, the raw bytes of streams as they are. */
  void writeTo(SectionWriter writer) throws IOException {
    for (int number = 1; number <= count(); number++) {
      byte[] ours = added.get(number);
      if (ours != null) {
        writer.stream(number, dictionary(number), ours);
      } else if (number <= originals.size()
          && originals.get(number - 1) instanceof COSStream stream) {
        try (InputStream raw = stream.createRawInputStream()) {
          writer.stream(number, dictionary(number), raw, Math.toIntExact(stream.getLength()));
        }
      } else {
        writer.object(number, values.get(number - 1));
      }
    }
  }

  Cos.Dict dictionary(int number) {
    return dictionary(Cos.ref(number)).orElseThrow();
  }

  void replace(int number, Cos value) {
    values.set(number - 1, value);
  }

  /** Sets an entry of a dictionary: what it refers to, if that is of the same kind, or itself. */
  void put(int owner, String key, Cos value) {
    Cos.Dict dictionary = dictionary(owner);
    if (dictionary.get(key).orElse(null) instanceof Cos.Ref(int number)
        && value(number).filter(old -> old.getClass() == value.getClass()).isPresent()) {
      replace(number, value);
    } else {
      replace(owner, dictionary.with(key, value));
    }
  }

  /** Adds an object and returns its number. */
  int add(Cos value) {
    values.add(value);
    return values.size();
  }

  int addStream(Cos.Dict dictionary, byte[] raw) {
    int number = add(dictionary);
    added.put(number, raw);
    return number;
  }

  private int numberOf(COSBase object) {
    Integer known = numbers.get(object);
    if (known != null) {
      return known;
    }
    originals.add(object);
    numbers.put(object, originals.size());
    return originals.size();
  }

  private Cos convert(COSBase value) throws IOException {
    COSBase target = value instanceof COSObject reference ? reference.getObject() : value;
    boolean indirect = value instanceof COSObject || target instanceof COSStream;
    boolean composite = target instanceof COSDictionary || target instanceof COSArray;
    return indirect && composite ? Cos.ref(numberOf(target)) : content(target);
  }

  private Cos content(COSBase value) throws IOException {
    return switch (value) {
      case COSDictionary dictionary -> dictionary(dictionary);
      case COSArray array -> array(array);
      case COSName name -> Cos.name(latin1(name.getName().getBytes(StandardCharsets.UTF_8)));
      case COSString text -> new Cos.Text(latin1(text.getBytes()));
      case COSInteger integer -> Cos.num(integer.longValue());
      case COSFloat real -> new Cos.Num(literal(real));
      case COSBoolean truth -> new Cos.Bool(truth.getValue());
      case null, default -> new Cos.Null();
    };
  }

  private Cos.Dict dictionary(COSDictionary dictionary) throws IOException {
    Map<String, Cos> entries = new LinkedHashMap<>();
    for (Map.Entry<COSName, COSBase> entry : dictionary.entrySet()) {
      Cos value = convert(entry.getValue());
      if (!(value instanceof Cos.Null)) {
        entries.put(latin1(entry.getKey().getName().getBytes(StandardCharsets.UTF_8)), value);
      }
    }
    if (dictionary instanceof COSStream stream) {
      entries.put("Length", Cos.num(stream.getLength()));
    }
    return new Cos.Dict(entries);
  }

  private Cos.Arr array(COSArray array) throws IOException {
    List<Cos> items = new ArrayList<>(array.size());
    for (int i = 0; i < array.size(); i++) {
      items.add(convert(array.get(i)));
    }
    return new Cos.Arr(items);
  }

  private static String literal(COSFloat real) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    real.writePDF(out);
    return out.toString(StandardCharsets.ISO_8859_1);
  }

  private static String latin1(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
