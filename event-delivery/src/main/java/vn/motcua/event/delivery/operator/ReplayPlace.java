package vn.motcua.event.delivery.operator;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/** Where a replay that stopped goes on: among the aggregates of a kind, by their last change. */
record ReplayPlace(String kind, Instant changedAt) {

  private static final String APART = "@";

  /** Empty when the text is none that an answer gave. */
  static Optional<ReplayPlace> parse(String text) {
    int end = text.lastIndexOf(APART);
    try {
      return end < 1
          ? Optional.empty()
          : Optional.of(new ReplayPlace(text.substring(0, end), instant(text.substring(end + 1))));
    } catch (DateTimeException | ArithmeticException none) {
      return Optional.empty();
    }
  }

  /** As the database keeps it; beyond what it holds there is none. */
  private static Instant instant(String text) {
    return Instant.ofEpochMilli(Instant.parse(text).toEpochMilli());
  }

  @Override
  public String toString() {
    return kind + APART + changedAt;
  }
}
