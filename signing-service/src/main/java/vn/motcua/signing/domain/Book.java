package vn.motcua.signing.domain;

import java.time.LocalDate;

/** One book of numbers: an agency, a calendar year, a document type (NĐ 30/2020, art. 15). */
public record Book(String agency, int year, DocumentType type) {
  public static Book of(Docket docket, LocalDate day) {
    return new Book(docket.agency(), day.getYear(), docket.type());
  }

  /** The name of its number series, e.g. {@code H26.107/2026/QD}. */
  public String series() {
    return agency + "/" + year + "/" + type.name();
  }
}
