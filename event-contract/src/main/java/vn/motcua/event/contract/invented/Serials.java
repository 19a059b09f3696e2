package vn.motcua.event.contract.invented;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;

/** Hands out codes of dossiers and numbers of documents, each once. */
final class Serials {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("yyMMdd").withZone(VietnamTime.ZONE);

  private final Map<String, Integer> last = new HashMap<>();

  /** Code of a dossier: agency, day, serial of the day. */
  String dossierCode(String agency, Instant at) {
    var day = agency + "-" + DAY.format(at);
    return day + "-%04d".formatted(next(day));
  }

  /** Number in the year's book of an agency, from 1. */
  int documentNumber(String agency, Instant at) {
    return next(agency + "/" + at.atZone(VietnamTime.ZONE).getYear());
  }

  private int next(String series) {
    return last.merge(series, 1, Integer::sum);
  }
}
