package vn.motcua.signing.domain;

import java.time.LocalDate;

/** A number of a book with its symbol and the day that is printed beside it. */
public record DocumentNumber(Book book, long serial, String symbol, LocalDate printedOn) {
  public DocumentNumber {
    if (serial < 1) {
      throw new IllegalArgumentException("numbers run from 01 (NĐ 30/2020, art. 15)");
    }
  }

  /** The number as printed: below ten it takes a leading zero. */
  public String number() {
    return serial < 10 ? "0" + serial : Long.toString(serial);
  }

  /** Number and symbol, e.g. {@code 05/QĐ-UBND}. */
  public String notation() {
    return number() + "/" + symbol;
  }

  /** Unique over all books: the key under which a document holds this serial. */
  public String key() {
    return book.series() + "#" + serial;
  }
}
