package vn.motcua.allinone;

/** How long an installation may let a citizen, or whoever watches, wait for a message. */
public enum Pace {
  /** As in an office: citizens rest from 21:00 on, a message in doubt waits ten minutes. */
  OFFICE("07:00", "PT10M"),
  /**
   * As in a demo, which may be played at night, and killed: the quiet hours end as they begin, and
   * a message in doubt waits as long as the kit's carrier could possibly need for its receipt.
   */
  PLAYED("21:00", "PT45S");

  private final String quietUntil;
  private final String receiptWait;

  Pace(String quietUntil, String receiptWait) {
    this.quietUntil = quietUntil;
    this.receiptWait = receiptWait;
  }

  /** When the quiet hours end, Vietnam's time. */
  String quietUntil() {
    return quietUntil;
  }

  /** How long a message whose fate is unknown waits for its receipt, ISO 8601. */
  String receiptWait() {
    return receiptWait;
  }
}
