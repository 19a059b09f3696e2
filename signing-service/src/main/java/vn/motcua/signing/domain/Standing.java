package vn.motcua.signing.domain;

import java.time.Instant;

/**
 * Whether an issued document holds. Once replaced or recalled it and its metadata are frozen: those
 * states offer nothing more (NĐ 30/2020, art. 18.3, 18.4; Phụ lục VI).
 */
public sealed interface Standing {

  record InForce() implements Standing {}

  /** Its content was wrong: another document of the same form stands in its place (art. 18.3). */
  record Replaced(DocumentId replacement, String by, String reason, Instant at)
      implements Standing {}

  /** Taken back (thu hồi, art. 18.4). */
  record Recalled(String by, String reason, Instant at) implements Standing {}
}
