package vn.motcua.notification.adapter.smpp;

import java.time.Duration;
import vn.motcua.notification.domain.Backoff;

/**
 * The carrier's message centre and how we appear there.
 *
 * @param sender the registered brand name, at most 11 letters (NĐ 91/2020, art. 23)
 * @param answerTimeout how long an answer to a submission is waited for
 */
record SmppSettings(
    String host,
    int port,
    String systemId,
    String password,
    String sender,
    Duration answerTimeout,
    Backoff reconnect) {
  SmppSettings {
    if (!sender.matches("(?=.*\\D)[A-Za-z0-9._ -]{1,11}")) {
      throw new IllegalArgumentException(
          "A brand name has 1 to 11 of A-Z a-z 0-9 . _ - and blank, and not only digits");
    }
  }

  @Override
  public String toString() {
    return host + ":" + port;
  }
}
