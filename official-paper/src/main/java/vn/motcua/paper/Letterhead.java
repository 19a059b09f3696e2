package vn.motcua.paper;

import java.time.LocalDate;

/**
 * The head of an official paper (NĐ 30/2020, Phụ lục I, boxes 1–5b): parent and issuing body,
 * number line, place and date line, and for a công văn its subject. Empty strings are left out.
 */
public record Letterhead(
    String parentBody, String issuingBody, String number, String placeAndDate, String subject) {

  public static Letterhead of(String parentBody, String issuingBody) {
    return new Letterhead(parentBody, issuingBody, "", "", "");
  }

  /** "Số: 05/QĐ-UBND": a number under 10 takes a leading zero. */
  public Letterhead numbered(int number, String symbol) {
    return withNumberLine("Số: %02d/%s".formatted(number, symbol));
  }

  /** "Số: /QĐ-UBND", the gap to be filled when the number is given. */
  public Letterhead unnumbered(String symbol) {
    return withNumberLine("Số:\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0/" + symbol);
  }

  /** Any number line as it shall be printed, such as "Mã hồ sơ: H26.107-261122-0001". */
  public Letterhead withNumberLine(String line) {
    return new Letterhead(parentBody, issuingBody, line, placeAndDate, subject);
  }

  /** "Hòa Bình, ngày 05 tháng 01 năm 2026". */
  public Letterhead placed(String place, LocalDate date) {
    return withPlaceAndDateLine(place + ", " + written(date));
  }

  /** "Hòa Bình, ngày tháng năm 2026" for a draft. */
  public Letterhead undated(String place, int year) {
    var gap = "\u00a0\u00a0\u00a0\u00a0\u00a0";
    return withPlaceAndDateLine(place + ", ngày" + gap + "tháng" + gap + "năm " + year);
  }

  public Letterhead withPlaceAndDateLine(String line) {
    return new Letterhead(parentBody, issuingBody, number, line, subject);
  }

  /** The subject of a công văn, printed as "V/v …" under the number. */
  public Letterhead about(String matter) {
    return new Letterhead(parentBody, issuingBody, number, placeAndDate, matter);
  }

  /**
   * "ngày 05 tháng 01 năm 2026": days under 10 and the months 1 and 2 take a leading zero (Phụ lục
   * I, mục II.4).
   */
  public static String written(LocalDate date) {
    var month = date.getMonthValue();
    return "ngày %02d tháng %s năm %d"
        .formatted(date.getDayOfMonth(), month < 3 ? "0" + month : "" + month, date.getYear());
  }
}
