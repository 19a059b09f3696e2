package vn.motcua.allinone;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.motcua.calendar.VietnamTime;

/** Reads what {@code ./motcua events replay} is asked for. */
final class ReplayWords {

  private static final Set<Set<String>> ASKED =
      Set.of(Set.of("topic", "dossier", "reason"), Set.of("topic", "from", "to", "reason"));

  private ReplayWords() {}

  /** The wish as the services read it; empty when the words make none. */
  static Optional<Map<String, String>> read(List<String> words) {
    var wish = new HashMap<String, String>();
    for (int i = 0; i + 1 < words.size(); i += 2) {
      wish.put(words.get(i).replaceFirst("^--", ""), words.get(i + 1));
    }
    if (words.size() != wish.size() * 2 || !ASKED.contains(wish.keySet())) {
      return Optional.empty();
    }
    try {
      wish.computeIfPresent("from", (name, text) -> instant(text).toString());
      wish.computeIfPresent("to", (name, text) -> instant(text).toString());
      return Optional.of(wish);
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }

  private static Instant instant(String text) {
    return text.contains("T")
        ? OffsetDateTime.parse(text).toInstant()
        : LocalDate.parse(text).atStartOfDay(VietnamTime.ZONE).toInstant();
  }
}
