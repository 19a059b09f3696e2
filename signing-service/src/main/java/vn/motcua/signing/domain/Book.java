package vn.motcua.signing.domain;

import java.time.LocalDate;
import java.util.Optional;

/** One book of numbers: an agency, a calendar year, a document type (NĐ 30/2020, art. 15). */
public record Book(String agency, int year, DocumentType type) {
  public static Book of(Docket docket, LocalDate day) {
    return new Book(docket.agency(), day.getYear(), docket.type());
  }

  /** The name of its number series, e.g. {@code H26.107/2026/QD}. */
  public String series() {
    return agency + "/" + year + "/" + type.name();
  }

  /** The book of a series; empty for a name that no book has. */
  public static Optional<Book> ofSeries(String series) {
    var parts = series.split("/", -1);
    return parts.length == 3 && parts[1].matches("[0-9]{4}")
        ? DocumentType.named(parts[2])
            .map(type -> new Book(parts[0], Integer.parseInt(parts[1]), type))
        : Optional.empty();
  }
}
