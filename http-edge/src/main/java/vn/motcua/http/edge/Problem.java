package vn.motcua.http.edge;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A refusal as people read it: a stable code, a status, and a sentence in both languages that says
 * what to do next (RFC 9457).
 *
 * @param code stable, for example {@code dossier.not-found}
 * @param members further members of the problem, in order
 */
public record Problem(String code, int status, String vi, String en, Map<String, Object> members) {

  public Problem {
    members = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(members));
  }

  public static Problem of(String code, int status, String vi, String en) {
    return new Problem(code, status, vi, en, Map.of());
  }

  /** The same problem with one more member. */
  public Problem with(String member, Object value) {
    var more = new LinkedHashMap<>(members);
    more.put(member, value);
    return new Problem(code, status, vi, en, more);
  }

  /** The sentence in a language. */
  public String sentence(Language language) {
    return language == Language.EN ? en : vi;
  }
}
