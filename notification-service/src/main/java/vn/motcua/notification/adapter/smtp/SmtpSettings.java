package vn.motcua.notification.adapter.smtp;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import vn.motcua.notification.domain.EmailAddress;

/**
 * The mail server and how we appear there.
 *
 * @param startTls whether the server must offer STARTTLS
 * @param domain right-hand side of our Message-IDs
 */
record SmtpSettings(
    String host,
    int port,
    @Nullable String user,
    @Nullable String password,
    boolean startTls,
    EmailAddress from,
    String fromName,
    String domain,
    Duration timeout) {

  @Override
  public String toString() {
    return host + ":" + port;
  }
}
