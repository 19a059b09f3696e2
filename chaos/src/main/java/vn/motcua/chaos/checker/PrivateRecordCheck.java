package vn.motcua.chaos.checker;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.motcua.chaos.checker.Evidence.PrivateRecordsSeen;
import vn.motcua.chaos.checker.Finding.Kind;

/**
 * What is private must be everywhere as its owner has it; an erased record is erased everywhere.
 */
final class PrivateRecordCheck {

  private PrivateRecordCheck() {}

  static List<Finding> of(PrivateRecordsSeen seen) {
    var findings = new ArrayList<Finding>();
    compare("at the consumer", seen.producer(), seen.consumer(), findings);
    compare("last on the topic", seen.producer(), seen.topic(), findings);
    return findings;
  }

  private static void compare(
      String where,
      Map<String, PrivateState> owner,
      Map<String, PrivateState> copies,
      List<Finding> findings) {
    owner.forEach((key, state) -> {
      var copy = copies.get(key);
      if (copy == null) {
        findings.add(new Finding(Kind.LOST, key, "private record is missing " + where));
      } else if (!copy.equals(state)) {
        findings.add(new Finding(Kind.STALE_RECORD, key, describe(state, where, copy)));
      }
    });
    copies.keySet().stream()
        .filter(key -> !owner.containsKey(key))
        .forEach(key -> findings.add(new Finding(Kind.INVENTED, key, "private record " + where)));
  }

  private static String describe(PrivateState state, String where, PrivateState copy) {
    return "private record is at version "
        + state.version()
        + (state.json() == null ? " (erased)" : "")
        + ", but "
        + copy.version()
        + (copy.json() == null ? " (erased) " : " ")
        + where;
  }
}
