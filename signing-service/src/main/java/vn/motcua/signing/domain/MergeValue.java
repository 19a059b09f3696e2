package vn.motcua.signing.domain;

import java.util.List;
import java.util.Map;

/** What is given for a field. */
public sealed interface MergeValue {

  record Single(String text) implements MergeValue {}

  record Rows(List<Map<String, String>> rows) implements MergeValue {
    public Rows {
      rows = rows.stream().map(Map::copyOf).toList();
    }
  }
}
