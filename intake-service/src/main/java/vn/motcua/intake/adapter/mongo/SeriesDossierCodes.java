package vn.motcua.intake.adapter.mongo;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import reactor.core.publisher.Mono;
import vn.motcua.aggregate.store.NumberSeries;
import vn.motcua.calendar.VietnamTime;
import vn.motcua.intake.application.DossierCodes;
import vn.motcua.intake.domain.CodeFormat;
import vn.motcua.intake.domain.Folder;

/** Dossier codes from one number series per agency and day. */
final class SeriesDossierCodes implements DossierCodes {

  static final String PREFIX = "code/";

  private final NumberSeries numbers;
  private final List<CodeFormat> formats;

  SeriesDossierCodes(NumberSeries numbers, List<CodeFormat> formats) {
    this.numbers = numbers;
    this.formats = List.copyOf(formats);
  }

  @Override
  public Mono<ReservedCode> reserve(String agency, LocalDate day, String owner) {
    String series = series(agency, day);
    return numbers
        .reserve(series, owner)
        .map(serial -> new ReservedCode(code(agency, day, serial), series, serial, owner));
  }

  @Override
  public Mono<Void> settle(ReservedCode code) {
    return numbers.settle(code.series(), code.serial(), code.owner());
  }

  @Override
  public Mono<Void> release(ReservedCode code, String reason) {
    return numbers.voidSerial(code.series(), code.serial(), reason);
  }

  static String series(String agency, LocalDate day) {
    return PREFIX + agency + "/" + day;
  }

  /** The serial that a dossier holds in this series. */
  static Optional<Long> held(Folder folder, String series) {
    var day = LocalDate.ofInstant(folder.submission().at(), VietnamTime.ZONE);
    if (!series.equals(series(folder.agencies().competent(), day))) {
      return Optional.empty();
    }
    String code = folder.code();
    return Optional.of(Long.parseLong(code.substring(code.lastIndexOf('-') + 1)));
  }

  private String code(String agency, LocalDate day, long serial) {
    return CodeFormat.on(day, formats).code(agency, day, serial);
  }
}
