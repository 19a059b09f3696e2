package vn.motcua.intake.adapter.mongo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import reactor.core.publisher.Mono;
import vn.motcua.aggregate.store.NumberSeries;
import vn.motcua.calendar.VietnamTime;
import vn.motcua.intake.application.FormNumbers;
import vn.motcua.intake.domain.FormNumber;

/** Numbers of slips from one series per agency, symbol and year: slips of one symbol share it. */
final class SeriesFormNumbers implements FormNumbers {

  static final String PREFIX = "slip/";

  private final NumberSeries numbers;
  private final Map<Slip.Kind, String> symbols;

  SeriesFormNumbers(NumberSeries numbers, Map<Slip.Kind, String> symbols) {
    this.numbers = numbers;
    this.symbols = Map.copyOf(symbols);
  }

  @Override
  public Mono<ReservedNumber> reserve(String agency, Slip slip, Instant at, String dossierId) {
    String symbol = symbols.getOrDefault(slip.kind(), "TTPVHCC");
    int year = LocalDate.ofInstant(at, VietnamTime.ZONE).getYear();
    String series = series(agency, symbol, year);
    String owner = dossierId + "/" + slip.key();
    return numbers
        .reserve(series, owner)
        .map(serial -> new ReservedNumber(new FormNumber(year, serial, symbol), series, owner));
  }

  @Override
  public Mono<Void> settle(ReservedNumber number) {
    return numbers.settle(number.series(), number.number().serial(), number.owner());
  }

  static String series(String agency, String symbol, int year) {
    return PREFIX + agency + "/" + symbol + "/" + year;
  }
}
