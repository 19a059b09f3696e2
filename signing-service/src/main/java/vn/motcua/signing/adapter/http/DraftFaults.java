package vn.motcua.signing.adapter.http;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The limits of a draft's words. */
final class DraftFaults {
  private static final int LONGEST_SUBJECT = 500;
  private static final int LONGEST_PARAGRAPH = 5_000;
  private static final int MOST_PARAGRAPHS = 200;
  static final int MOST_CHARACTERS = 60_000;

  private static final int LONGEST_NAME = 250;
  private static final int MOST_NAMES = 100;

  private DraftFaults() {}

  /** Faults of a list of those a document goes to. */
  static List<FieldFault> ofNames(String field, @Nullable List<String> names) {
    boolean fine =
        names == null
            || names.size() <= MOST_NAMES
                && names.stream().allMatch(name -> name.length() <= LONGEST_NAME);
    return fine
        ? List.of()
        : List.of(
            new FieldFault(
                field, "tối đa 100 nơi, mỗi nơi 250 ký tự / at most 100 of 250 characters"));
  }

  static List<FieldFault> of(@Nullable String subject, @Nullable List<String> body) {
    var faults = new ArrayList<FieldFault>();
    if (subject == null || subject.isBlank()) {
      faults.add(FieldFault.missing("subject"));
    } else if (subject.length() > LONGEST_SUBJECT) {
      faults.add(new FieldFault("subject", "tối đa 500 ký tự / at most 500 characters"));
    }
    if (body == null || body.isEmpty() || body.stream().allMatch(String::isBlank)) {
      faults.add(FieldFault.missing("body"));
    } else if (isTooLong(body)) {
      faults.add(
          new FieldFault(
              "body",
              "tối đa 200 đoạn, mỗi đoạn 5.000, tất cả 60.000 ký tự"
                  + " / at most 200 paragraphs of 5,000 and 60,000 characters in all"));
    }
    return faults;
  }

  private static boolean isTooLong(List<String> body) {
    return body.size() > MOST_PARAGRAPHS
        || body.stream().anyMatch(paragraph -> paragraph.length() > LONGEST_PARAGRAPH)
        || body.stream().mapToInt(String::length).sum() > MOST_CHARACTERS;
  }
}
