package vn.motcua.notification.domain;

import java.util.Optional;
import java.util.regex.Pattern;

/** A mailbox that a plain address names: no display name, no quoting, no line break. */
public record EmailAddress(String address) implements Address {

  private static final Pattern PLAIN =
      Pattern.compile(
          "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
              + "@(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\\.)+[A-Za-z]{2,63}");

  private static final int LONGEST = 254;

  public EmailAddress {
    if (address.length() > LONGEST || !PLAIN.matcher(address).matches()) {
      throw new IllegalArgumentException("Not an e-mail address");
    }
  }

  /** Reads what a person wrote; empty when it is no address. */
  public static Optional<EmailAddress> parse(String written) {
    var stripped = written.strip();
    return stripped.length() <= LONGEST && PLAIN.matcher(stripped).matches()
        ? Optional.of(new EmailAddress(stripped))
        : Optional.empty();
  }

  @Override
  public String masked() {
    var host = address.substring(address.indexOf('@') + 1);
    return address.charAt(0)
        + "***@"
        + host.charAt(0)
        + "***"
        + host.substring(host.lastIndexOf('.'));
  }

  @Override
  public String toString() {
    return masked();
  }
}
