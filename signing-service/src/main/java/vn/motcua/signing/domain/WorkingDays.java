package vn.motcua.signing.domain;

import java.time.LocalDate;

/** Each agency's working days, as far as the deadline of the second layer needs them. */
@FunctionalInterface
public interface WorkingDays {
  /** The first working day after that one. */
  LocalDate nextAfter(String agency, LocalDate day);
}
