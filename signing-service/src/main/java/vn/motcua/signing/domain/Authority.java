package vn.motcua.signing.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A person's authority to sign for an agency: capacity (TM., Q., KT., TL., TUQ.), title and the
 * days it holds (NĐ 30/2020, art. 13).
 */
public record Authority(
    String person,
    String fullName,
    String agency,
    String capacity,
    String authorityLine,
    String title,
    @Nullable LocalDate from,
    @Nullable LocalDate until) {

  /** Whether it holds on that day, both ends included. */
  public boolean covers(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
  }

  boolean isFor(String issuingAgency) {
    return agency.equals(issuingAgency);
  }
}
