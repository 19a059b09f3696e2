package vn.motcua.allinone;

/** Whether citizens are left alone from 21:00 on. */
public enum Night {
  /** As in an office. */
  QUIET("07:00"),
  /**
   * For a demo that is played at night and must show its messages: the quiet hours end as they
   * begin.
   */
  AWAKE("21:00");

  private final String end;

  Night(String end) {
    this.end = end;
  }

  /** When the quiet hours end, Vietnam's time. */
  String end() {
    return end;
  }
}
