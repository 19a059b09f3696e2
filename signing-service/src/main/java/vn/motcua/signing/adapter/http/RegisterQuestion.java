package vn.motcua.signing.adapter.http;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import vn.motcua.signing.application.RegisterQuery;
import vn.motcua.signing.domain.DocumentType;

/**
 * What of the register an address asks for: {@code year}, {@code type} (the book), {@code text},
 * {@code after}; an empty field of a form is one that was not filled in.
 */
record RegisterQuestion(
    int year, @Nullable DocumentType type, String text, @Nullable String after, int limit) {
  private static final Pattern CURSOR = Pattern.compile("[A-Z]{1,10}#[0-9]{9,18}");
  private static final Pattern YEAR = Pattern.compile("[0-9]{4}");
  private static final int LONGEST_TEXT = 100;

  static RegisterQuestion of(MultiValueMap<String, String> asked, int thisYear) {
    var after = value(asked, "after");
    if (!after.isEmpty() && !CURSOR.matcher(after).matches()) {
      refuse("after", "?after=<next>");
    }
    var text = value(asked, "text");
    if (text.length() > LONGEST_TEXT) {
      refuse("text", "tối đa 100 ký tự / at most 100 characters");
    }
    return new RegisterQuestion(
        year(value(asked, "year"), thisYear),
        type(value(asked, "type")),
        text,
        after.isEmpty() ? null : after,
        limit(value(asked, "limit")));
  }

  private static String value(MultiValueMap<String, String> asked, String name) {
    var value = asked.getFirst(name);
    return value == null ? "" : value.strip();
  }

  private static int year(String year, int thisYear) {
    if (year.isEmpty()) {
      return thisYear;
    }
    if (!YEAR.matcher(year).matches()) {
      refuse("year", "năm có bốn chữ số / a year of four digits");
    }
    return Integer.parseInt(year);
  }

  private static @Nullable DocumentType type(String type) {
    if (type.isEmpty()) {
      return null;
    }
    var known = DocumentType.named(type);
    if (known.isEmpty()) {
      refuse("type", "loại văn bản không có / no such type of document");
    }
    return known.orElseThrow();
  }

  private static int limit(String limit) {
    if (limit.isEmpty()) {
      return Items.limit(null);
    }
    if (!limit.matches("-?[0-9]{1,9}")) {
      refuse("limit", "số từ 1 đến 100 / a number from 1 to 100");
    }
    return Items.limit(Integer.parseInt(limit));
  }

  private static void refuse(String field, String message) {
    FieldFault.refuse(List.of(new FieldFault(field, message)));
  }

  /** One line more than a page shows tells whether there is a next one. */
  RegisterQuery query(String agency) {
    return new RegisterQuery(agency, year, type, text, after, limit + 1);
  }
}
