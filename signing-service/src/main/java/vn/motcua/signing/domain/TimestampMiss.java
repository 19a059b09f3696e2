package vn.motcua.signing.domain;

import java.time.Instant;

/** Why a try gave no timestamp, in the words of whoever failed. */
public record TimestampMiss(Refusal why, String vi, String en, Instant at) {
  private static final int LONGEST = 500;

  public TimestampMiss {
    vi = cut(vi);
    en = cut(en);
  }

  private static String cut(String words) {
    return words.length() > LONGEST ? words.substring(0, LONGEST - 1) + "…" : words;
  }

  /** Trying again soon helps with an outage, not with what the layers themselves lack. */
  boolean isLasting() {
    return switch (why) {
      case TIMESTAMP_REVOKED, TIMESTAMP_LAYERS_NOT_VALID -> true;
      default -> false;
    };
  }
}
