package vn.motcua.paper;

import java.util.ArrayList;
import java.util.List;

/** Cuts columns that stand side by side into parts that are no taller than a limit. */
final class Cut {
  private Cut() {}

  static List<List<List<Slug>>> at(double limit, List<List<Slug>> columns) {
    var parts = new ArrayList<List<List<Slug>>>();
    var starts = new int[columns.size()];
    do {
      var part = new ArrayList<List<Slug>>();
      for (var i = 0; i < starts.length; i++) {
        var end = end(columns.get(i), starts[i], limit);
        part.add(columns.get(i).subList(starts[i], end));
        starts[i] = end;
      }
      parts.add(part);
    } while (somethingLeft(columns, starts));
    return parts;
  }

  private static int end(List<Slug> column, int start, double limit) {
    var end = start;
    var height = 0.0;
    while (end < column.size()) {
      height += column.get(end).height();
      if (height > limit && end > start) {
        return end;
      }
      end++;
    }
    return end;
  }

  private static boolean somethingLeft(List<List<Slug>> columns, int[] starts) {
    for (var i = 0; i < starts.length; i++) {
      if (starts[i] < columns.get(i).size()) {
        return true;
      }
    }
    return false;
  }
}
