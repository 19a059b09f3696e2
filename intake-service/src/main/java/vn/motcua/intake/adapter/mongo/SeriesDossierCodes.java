package vn.motcua.intake.adapter.mongo;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import reactor.core.publisher.Mono;
import vn.motcua.aggregate.store.NumberSeries;
import vn.motcua.aggregate.store.Reservation;
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

  /**
   * The serial that the owner's dossier holds in this series: the reserved one whose code, written
   * in any form there was, is the dossier's. No code is read backwards, whatever its form.
   */
  Mono<Long> held(Folder folder, String series, String owner) {
    String agency = folder.agencies().competent();
    var day = LocalDate.ofInstant(folder.submission().at(), VietnamTime.ZONE);
    if (!series.equals(series(agency, day))) {
      return Mono.empty();
    }
    return numbers
        .pending(series)
        .filter(reservation -> reservation.owner().equals(owner))
        .map(Reservation::serial)
        .filter(serial -> written(agency, day, serial).anyMatch(folder.code()::equals))
        .next();
  }

  private Stream<String> written(String agency, LocalDate day, long serial) {
    return formats.stream().map(format -> format.code(agency, day, serial));
  }

  private String code(String agency, LocalDate day, long serial) {
    return CodeFormat.on(day, formats).code(agency, day, serial);
  }
}
