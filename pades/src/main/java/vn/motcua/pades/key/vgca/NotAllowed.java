package vn.motcua.pades.key.vgca;

import vn.motcua.pades.WholeFileRefusal;

/** The comparison found what may not be; never leaves this package. */
final class NotAllowed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final WholeFileRefusal reason;

  NotAllowed(WholeFileRefusal reason) {
    super(reason.code(), null, false, false);
    this.reason = reason;
  }

  static void unless(boolean allowed, WholeFileRefusal reason) {
    if (!allowed) {
      throw new NotAllowed(reason);
    }
  }

  WholeFileRefusal reason() {
    return reason;
  }
}
