package vn.motcua.pades.layer;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.motcua.pades.DocumentRefusal;
import vn.motcua.pades.cos.Cos;

/** What a document must not hold (it could change what is seen, or run). */
public final class ForbiddenContent {
  private static final Map<String, DocumentRefusal> KEYS =
      Map.ofEntries(
          Map.entry("JS", DocumentRefusal.JAVASCRIPT),
          Map.entry("JavaScript", DocumentRefusal.JAVASCRIPT),
          Map.entry("AA", DocumentRefusal.ACTIVE_CONTENT),
          Map.entry("OpenAction", DocumentRefusal.ACTIVE_CONTENT),
          Map.entry("RichMediaContent", DocumentRefusal.ACTIVE_CONTENT),
          Map.entry("OCProperties", DocumentRefusal.OPTIONAL_CONTENT),
          Map.entry("OC", DocumentRefusal.OPTIONAL_CONTENT),
          Map.entry("EmbeddedFiles", DocumentRefusal.EMBEDDED_FILES),
          Map.entry("EF", DocumentRefusal.EMBEDDED_FILES),
          Map.entry("Collection", DocumentRefusal.EMBEDDED_FILES),
          Map.entry("XFA", DocumentRefusal.XFA),
          Map.entry("Alternates", DocumentRefusal.EXTERNAL_CONTENT),
          Map.entry("OPI", DocumentRefusal.EXTERNAL_CONTENT),
          Map.entry("FFilter", DocumentRefusal.EXTERNAL_CONTENT),
          Map.entry("NeedAppearances", DocumentRefusal.FORM_FIELDS),
          Map.entry("Perms", DocumentRefusal.ALREADY_SIGNED),
          Map.entry("Lock", DocumentRefusal.ALREADY_SIGNED),
          Map.entry("DSS", DocumentRefusal.ALREADY_SIGNED));
  private static final Map<String, DocumentRefusal> TYPES =
      Map.of(
          "OCG", DocumentRefusal.OPTIONAL_CONTENT,
          "OCMD", DocumentRefusal.OPTIONAL_CONTENT,
          "EmbeddedFile", DocumentRefusal.EMBEDDED_FILES,
          "Sig", DocumentRefusal.ALREADY_SIGNED,
          "DocTimeStamp", DocumentRefusal.ALREADY_SIGNED);
  private static final Set<String> ACTIONS =
      Set.of(
          "Launch",
          "SubmitForm",
          "ImportData",
          "ResetForm",
          "Rendition",
          "Sound",
          "Movie",
          "GoToE",
          "Hide",
          "SetOCGState",
          "GoTo3DView",
          "RichMediaExecute");

  private static final Map<String, DocumentRefusal> CODE =
      Map.of("JS", DocumentRefusal.JAVASCRIPT, "JavaScript", DocumentRefusal.JAVASCRIPT);

  /** Nothing that can change what is seen after signing. */
  public static final ForbiddenContent IN_A_SIGNED_DOCUMENT =
      new ForbiddenContent(KEYS, TYPES, ACTIONS);

  /** Nothing that runs on the reader's machine; bookmarks, forms and attachments may be. */
  public static final ForbiddenContent IN_AN_INCOMING_DOCUMENT =
      new ForbiddenContent(CODE, Map.of(), Set.of("Launch", "ImportData", "RichMediaExecute"));

  private final Map<String, DocumentRefusal> keys;
  private final Map<String, DocumentRefusal> types;
  private final Set<String> actions;

  private ForbiddenContent(
      Map<String, DocumentRefusal> keys, Map<String, DocumentRefusal> types, Set<String> actions) {
    this.keys = keys;
    this.types = types;
    this.actions = actions;
  }

  /** The first forbidden thing in these objects, at any depth. */
  public Optional<DocumentRefusal> in(Collection<? extends Cos> objects) {
    return objects.stream()
        .flatMap(object -> name(object).stream())
        .findFirst()
        .or(() -> inAll(objects));
  }

  /** A name that is an object of its own may stand for any /S or /Type that refers to it. */
  private Optional<DocumentRefusal> name(Cos object) {
    if (!(object instanceof Cos.Name(String name))) {
      return Optional.empty();
    }
    return actions.contains(name)
        ? Optional.of(DocumentRefusal.ACTIVE_CONTENT)
        : Optional.ofNullable(keys.getOrDefault(name, types.get(name)));
  }

  private Optional<DocumentRefusal> inAll(Collection<? extends Cos> values) {
    for (Cos value : values) {
      Optional<DocumentRefusal> found = in(value);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Optional<DocumentRefusal> in(Cos value) {
    return switch (value) {
      case Cos.Arr array -> inAll(array.items());
      case Cos.Dict dictionary -> own(dictionary).or(() -> inAll(dictionary.entries().values()));
      case Cos.Name _, Cos.Text _, Cos.Num _, Cos.Ref _, Cos.Bool _, Cos.Null _ -> Optional.empty();
    };
  }

  private Optional<DocumentRefusal> own(Cos.Dict dictionary) {
    for (String key : dictionary.entries().keySet()) {
      DocumentRefusal refusal = keys.get(key);
      if (refusal != null) {
        return Optional.of(refusal);
      }
    }
    if (dictionary.is("S", "JavaScript")) {
      return Optional.of(DocumentRefusal.JAVASCRIPT);
    }
    return named(dictionary, "Type")
        .flatMap(type -> Optional.ofNullable(types.get(type)))
        .or(() -> action(dictionary))
        .or(() -> external(dictionary));
  }

  private Optional<DocumentRefusal> action(Cos.Dict dictionary) {
    return named(dictionary, "S")
        .filter(actions::contains)
        .map(_ -> DocumentRefusal.ACTIVE_CONTENT);
  }

  /** A stream or form that lies in another file (ISO 32000-1, 7.3.8.2 and 8.10.4). */
  private Optional<DocumentRefusal> external(Cos.Dict dictionary) {
    boolean elsewhere =
        dictionary.has("Length") && dictionary.has("F")
            || dictionary.get("Ref").orElse(null) instanceof Cos.Dict form && form.has("F");
    return elsewhere && keys.containsValue(DocumentRefusal.EXTERNAL_CONTENT)
        ? Optional.of(DocumentRefusal.EXTERNAL_CONTENT)
        : Optional.empty();
  }

  private static Optional<String> named(Cos.Dict dictionary, String key) {
    return dictionary.get(key).orElse(null) instanceof Cos.Name(String name)
        ? Optional.of(name)
        : Optional.empty();
  }
}
