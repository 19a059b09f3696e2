package vn.motcua.calendar;

import java.time.LocalTime;

/**
 * How an agency reads the law where it leaves room.
 *
 * @param endOfTerm the minute at which the last day of a term ends
 * @param sameDayCutOff received later than this, a same-day procedure is due the next working day
 *     (NĐ 118/2025, art. 18.2)
 */
public record CountingRules(EndOfTerm endOfTerm, LocalTime sameDayCutOff) {

  /** The minute at which a term's last day ends. */
  public enum EndOfTerm {
    /** The minute of receipt is kept, as real receipts print it. */
    KEEP_MINUTE,
    /** The office's closing time (Civil Code 2015, art. 148). */
    END_OF_DAY
  }

  /** The minute is kept; same-day work is due the next working day when received after 15:00. */
  public static CountingRules usual() {
    return new CountingRules(EndOfTerm.KEEP_MINUTE, LocalTime.of(15, 0));
  }
}
