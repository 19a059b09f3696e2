package vn.motcua.routing.domain;

import java.time.Instant;
import vn.motcua.calendar.VietnamTime;

/** How work stands to its due time, as the control slip (form 06) marks it. */
public enum Punctuality {
  EARLY,
  ON_TIME,
  LATE;

  /** Late by the minute; early when done on a day before the due day. */
  static Punctuality of(Instant done, Instant due) {
    if (done.isAfter(due)) {
      return LATE;
    }
    var doneOn = VietnamTime.of(done).toLocalDate();
    return doneOn.isBefore(VietnamTime.of(due).toLocalDate()) ? EARLY : ON_TIME;
  }
}
