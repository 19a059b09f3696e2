package vn.motcua.intake.application;

import org.jspecify.annotations.Nullable;

/**
 * A paper as announced by the sender.
 *
 * @param part the name of its file part; null for a paper that stays on paper at the desk
 */
public record TypedPaper(
    @Nullable String paperCode,
    @Nullable String part,
    @Nullable String fileName,
    @Nullable Integer copies) {

  int copiesOrOne() {
    return copies == null ? 1 : copies;
  }
}
