package vn.motcua.allinone.demo;

import tools.jackson.databind.JsonNode;

/** Looks into the history that a view shows. */
final class Histories {

  private Histories() {}

  static boolean holds(JsonNode view, String what) {
    for (var entry : view.path("history")) {
      if (entry.path("what").asString("").equals(what)) {
        return true;
      }
    }
    return false;
  }
}
