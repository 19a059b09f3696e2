package vn.motcua.signing.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcua.signing.domain.MergeFault.Reason;
import vn.motcua.signing.domain.MergeField.MergeColumn;
import vn.motcua.signing.domain.MergeField.Origin;

/**
 * One version of a template, as a page that offers it knows it; a version never changes once drafts
 * were made from it.
 *
 * @param types of documents it drafts
 * @param from the first day it is used; absent means always
 */
public record Template(
    String key,
    int version,
    List<DocumentType> types,
    Wording title,
    @Nullable LocalDate from,
    List<MergeField> fields) {
  private static final Pattern PERSON = Pattern.compile("[\\p{L}\\p{M}'’. -]{2,100}");

  public Template {
    types = List.copyOf(types);
    fields = List.copyOf(fields);
  }

  /** What a draft remembers of it. */
  public String name() {
    return key + "/v" + version;
  }

  public boolean isUsedOn(LocalDate day) {
    return from == null || !day.isBefore(from);
  }

  public Optional<MergeField> field(String name) {
    return fields.stream().filter(field -> field.name().equals(name)).findFirst();
  }

  /** Everything wrong with values given by hand, field by field; empty when they can be merged. */
  public List<MergeFault> faults(Map<String, MergeValue> values) {
    var faults = new ArrayList<MergeFault>();
    values.keySet().stream()
        .sorted()
        .filter(name -> !asks(name))
        .forEach(name -> faults.add(fault(name, new Wording(name, name), Reason.UNKNOWN, 0)));
    for (var field : fields) {
      if (field.origin() != Origin.AGENCY) {
        faults.addAll(faults(field, values.get(field.name())));
      }
    }
    return faults;
  }

  private boolean asks(String name) {
    return !name.isBlank()
        && field(name).filter(field -> field.origin() != Origin.AGENCY).isPresent();
  }

  private static List<MergeFault> faults(MergeField field, @Nullable MergeValue value) {
    return switch (value) {
      case null -> missing(field);
      case MergeValue.Single(var text) when field.kind() == MergeField.Kind.ROWS ->
          List.of(fault(field, Reason.NOT_ROWS, 0));
      case MergeValue.Single(var text) -> single(field, MergeText.clean(text));
      case MergeValue.Rows rows when field.kind() != MergeField.Kind.ROWS ->
          List.of(fault(field, Reason.NOT_SINGLE, 0));
      case MergeValue.Rows(var rows) -> rows(field, rows);
    };
  }

  private static List<MergeFault> missing(MergeField field) {
    return field.required() ? List.of(fault(field, Reason.MISSING, 0)) : List.of();
  }

  private static List<MergeFault> single(MergeField field, String text) {
    if (text.isEmpty()) {
      return missing(field);
    }
    if (text.length() > field.longest()) {
      return List.of(fault(field, Reason.TOO_LONG, field.longest()));
    }
    return switch (field.kind()) {
      case DATE -> unless(MergeText.day(text).isPresent(), field, Reason.NOT_A_DATE);
      case MONEY -> unless(MergeText.money(text).isPresent(), field, Reason.NOT_MONEY);
      case PERSON -> unless(PERSON.matcher(text).matches(), field, Reason.NOT_A_NAME);
      case TEXT, LONG_TEXT, ROWS -> List.of();
    };
  }

  private static List<MergeFault> unless(boolean fine, MergeField field, Reason reason) {
    return fine ? List.of() : List.of(fault(field, reason, 0));
  }

  private static List<MergeFault> rows(MergeField field, List<Map<String, String>> rows) {
    if (rows.isEmpty()) {
      return missing(field);
    }
    if (rows.size() > MergeField.MOST_ROWS) {
      return List.of(fault(field, Reason.TOO_MANY_ROWS, MergeField.MOST_ROWS));
    }
    var faults = new ArrayList<MergeFault>();
    for (var i = 0; i < rows.size(); i++) {
      faults.addAll(row(field, rows.get(i), field.name() + "[" + i + "]."));
    }
    return faults;
  }

  private static List<MergeFault> row(MergeField field, Map<String, String> row, String path) {
    var faults = new ArrayList<MergeFault>();
    var known = field.columns().stream().map(MergeColumn::name).toList();
    row.keySet().stream()
        .sorted()
        .filter(name -> !known.contains(name))
        .forEach(name ->
            faults.add(
                fault(path + name, new Wording(path + name, path + name), Reason.UNKNOWN, 0)));
    for (var column : field.columns()) {
      var text = MergeText.clean(row.getOrDefault(column.name(), ""));
      if (text.isEmpty() && column.required()) {
        faults.add(fault(path + column.name(), column.label(), Reason.MISSING, 0));
      } else if (text.length() > field.longest()) {
        faults.add(fault(path + column.name(), column.label(), Reason.TOO_LONG, field.longest()));
      }
    }
    return faults;
  }

  private static MergeFault fault(MergeField field, Reason reason, int limit) {
    return fault(field.name(), field.label(), reason, limit);
  }

  private static MergeFault fault(String field, Wording label, Reason reason, int limit) {
    return new MergeFault(field, label, reason, limit);
  }
}
