package vn.motcua.intake.adapter.http;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import vn.motcua.calendar.VietnamTime;
import vn.motcua.intake.domain.Language;

/** Chooses the words of a page and writes its times. */
public final class PageText {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").withZone(VietnamTime.ZONE);

  private final Language language;

  PageText(Language language) {
    this.language = language;
  }

  /** One of two texts. */
  public String say(String vi, String en) {
    return language == Language.EN ? en : vi;
  }

  /** A moment in Vietnam's time. */
  public String at(Instant moment) {
    return MOMENT.format(moment);
  }
}
