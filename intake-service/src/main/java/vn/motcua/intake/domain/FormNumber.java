package vn.motcua.intake.domain;

/** The own number of a printed form, for instance 15/TTPVHCC of the year 2026. */
public record FormNumber(int year, long serial, String symbol) {

  public String printed() {
    return "%02d/%s".formatted(serial, symbol);
  }
}
