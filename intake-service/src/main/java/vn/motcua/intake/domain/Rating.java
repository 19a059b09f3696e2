package vn.motcua.intake.domain;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

/** The citizen's marks from 1 to 5 by the criteria of NĐ 118/2025, art. 33. */
public record Rating(Map<String, Integer> scores, Instant at) {

  /** What may be rated. */
  public static final Set<String> CRITERIA =
      Set.of(
          "time",
          "contacts",
          "information",
          "attitude",
          "legality",
          "explanation",
          "onlineService",
          "overall");

  public Rating {
    scores = Map.copyOf(scores);
  }

  static boolean valid(Map<String, Integer> scores) {
    return !scores.isEmpty()
        && CRITERIA.containsAll(scores.keySet())
        && scores.values().stream().allMatch(score -> score >= 1 && score <= 5);
  }
}
