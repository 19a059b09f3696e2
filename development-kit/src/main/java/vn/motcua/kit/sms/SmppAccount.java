package vn.motcua.kit.sms;

import java.time.Duration;

/**
 * Who may bind, and how long after the answer a delivery receipt leaves.
 *
 * @param password at most 8 characters (SMPP 3.4, 5.2.2)
 */
public record SmppAccount(String systemId, String password, Duration receiptDelay) {
  public SmppAccount {
    if (systemId.isEmpty() || systemId.length() > 15) {
      throw new IllegalArgumentException("An SMPP system id has 1 to 15 characters");
    }
    if (password.length() > 8) {
      throw new IllegalArgumentException("An SMPP password has at most 8 characters");
    }
  }

  /** {@code motcua} / {@code motcua}, receipts after 200 ms. */
  public static SmppAccount standard() {
    return new SmppAccount("motcua", "motcua", Duration.ofMillis(200));
  }
}
