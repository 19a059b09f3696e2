package vn.motcua.signing.adapter.template;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A text with its fields, parsed once: {@code ${name}}, {@code ${name:form|else}}. */
record Phrase(List<Part> parts) {
  private static final Pattern SLOT =
      Pattern.compile("\\$\\{([A-Za-z0-9]+)(?::([a-z]+))?(?:\\|([^}]*))?}");

  static Phrase of(@Nullable String text) {
    var parts = new ArrayList<Part>();
    var written = text == null ? "" : MergeFields.composed(text);
    var slots = SLOT.matcher(written);
    var end = 0;
    while (slots.find()) {
      parts.add(new Part.Words(written.substring(end, slots.start())));
      parts.add(new Part.Slot(slots.group(1), Form.named(slots.group(2)), slots.group(3)));
      end = slots.end();
    }
    parts.add(new Part.Words(written.substring(end)));
    return new Phrase(List.copyOf(parts));
  }

  Stream<Part.Slot> slots() {
    return parts.stream().filter(Part.Slot.class::isInstance).map(Part.Slot.class::cast);
  }

  /** Something that looks like a field and is none, such as an unclosed brace. */
  boolean isBroken() {
    return parts.stream()
        .anyMatch(part -> part instanceof Part.Words(var text) && text.contains("${"));
  }

  boolean isBlank() {
    return parts.stream().allMatch(part -> part instanceof Part.Words(var text) && text.isBlank());
  }

  String filled(MergeFields fields) {
    var text = new StringBuilder();
    for (var part : parts) {
      switch (part) {
        case Part.Words(var words) -> text.append(words);
        case Part.Slot slot -> text.append(fields.value(slot));
      }
    }
    return text.toString();
  }

  /** Words, or the place of a value. */
  sealed interface Part {
    record Words(String text) implements Part {}

    record Slot(String name, Form form, @Nullable String otherwise) implements Part {}
  }

  /** How a value is written. */
  enum Form {
    /** A day in words, money with its unit, all else as given. */
    PLAIN,
    /** {@code 05/01/2026}. */
    SHORT,
    /** Money in words. */
    WORDS,
    UNKNOWN;

    static Form named(@Nullable String name) {
      return switch (name) {
        case null -> PLAIN;
        case "short" -> SHORT;
        case "words" -> WORDS;
        default -> UNKNOWN;
      };
    }
  }
}
