package vn.motcua.signing.adapter.template;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.motcua.signing.application.DossierMatter;
import vn.motcua.signing.application.Issuer;
import vn.motcua.signing.domain.MergeField;
import vn.motcua.signing.domain.MergeText;
import vn.motcua.signing.domain.MergeValue;
import vn.motcua.signing.domain.Template;
import vn.motcua.signing.domain.VietnameseWords;

/** The values of one draft; a value is never read as a template again. */
final class MergeFields {
  private static final String GAP = "……………";

  private final Template template;
  private final Map<String, String> values = new HashMap<>();
  private final Map<String, List<Map<String, String>>> rows = new HashMap<>();

  private MergeFields(Template template, Issuer issuer) {
    this.template = template;
    put("issuerName", issuer.name());
    put("issuerParent", issuer.parentName());
    put("place", issuer.place());
  }

  static MergeFields of(Template template, Map<String, MergeValue> given, Issuer issuer) {
    var fields = new MergeFields(template, issuer);
    given.forEach(fields::put);
    return fields;
  }

  static MergeFields of(Template template, DossierMatter matter, Issuer issuer) {
    var fields = new MergeFields(template, issuer);
    matter.mergeFields().forEach(fields::put);
    fields.put("applicantName", matter.applicantName());
    fields.put("dossierCode", matter.code());
    fields.put("dossierSubject", matter.subject());
    return fields;
  }

  /** As a template's own words are kept: line ends and letters of one kind. */
  static String composed(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  private void put(String name, MergeValue value) {
    switch (value) {
      case MergeValue.Single(var text) -> put(name, text);
      case MergeValue.Rows(var list) -> rows.put(name, list);
    }
  }

  private void put(String name, String value) {
    var clean = MergeText.clean(value);
    if (!clean.isEmpty()) {
      values.put(name, clean);
    }
  }

  boolean has(String name) {
    return values.containsKey(name) || !rows(name).isEmpty();
  }

  /** The cells of each row in the order of the field's columns. */
  List<List<String>> cells(MergeField field) {
    return rows(field.name()).stream()
        .map(row ->
            field.columns().stream()
                .map(column -> MergeText.clean(row.getOrDefault(column.name(), "")))
                .toList())
        .toList();
  }

  private List<Map<String, String>> rows(String name) {
    return Objects.requireNonNull(rows.getOrDefault(name, List.of()));
  }

  String value(Phrase.Part.Slot slot) {
    var value = values.get(slot.name());
    if (value == null) {
      return slot.otherwise() == null ? GAP : slot.otherwise();
    }
    var kind = template.field(slot.name()).map(MergeField::kind).orElse(MergeField.Kind.TEXT);
    return switch (kind) {
      case DATE -> MergeText.day(value).map(day -> day(day, slot.form())).orElse(value);
      case MONEY -> money(value, slot.form());
      case TEXT, LONG_TEXT, PERSON, ROWS -> value;
    };
  }

  private static String day(LocalDate day, Phrase.Form form) {
    return form == Phrase.Form.SHORT ? VietnameseWords.shortDay(day) : VietnameseWords.day(day);
  }

  /** What a dossier's form holds for money and is none stays as it was written. */
  private static String money(String value, Phrase.Form form) {
    var dong = MergeText.money(value);
    if (dong.isEmpty()) {
      return value;
    }
    return form == Phrase.Form.WORDS
        ? VietnameseWords.moneyInWords(dong.getAsLong())
        : VietnameseWords.money(dong.getAsLong());
  }
}
