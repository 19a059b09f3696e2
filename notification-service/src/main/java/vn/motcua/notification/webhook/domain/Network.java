package vn.motcua.notification.webhook.domain;

import java.math.BigInteger;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A range of IP addresses.
 *
 * @param start first address as a number
 * @param width 32 or 128
 * @param bits length of the prefix
 */
public record Network(BigInteger start, int width, int bits) {

  private static final Pattern LITERAL = Pattern.compile("[0-9.]+|[0-9a-fA-F.]*:[0-9a-fA-F:.]*");

  public Network {
    if (bits < 0 || bits > width) {
      throw new IllegalArgumentException("A prefix of " + bits + " bits in " + width);
    }
  }

  /** Whether a text names addresses and not a host. */
  static boolean isWrittenAs(String text) {
    return LITERAL.matcher(text.split("/", 2)[0]).matches();
  }

  /**
   * Reads {@code 10.0.0.0/8}, {@code fc00::/7} or one address.
   *
   * @throws IllegalArgumentException when it is neither
   */
  public static Network parse(String text) {
    var parts = text.strip().toLowerCase(Locale.ROOT).split("/", 2);
    if (!LITERAL.matcher(parts[0]).matches()) {
      throw new IllegalArgumentException("Not a network: " + text);
    }
    var address = InetAddress.ofLiteral(parts[0]);
    int width = address.getAddress().length * 8;
    int bits = parts.length == 1 ? width : Integer.parseInt(parts[1]);
    return new Network(number(address), width, bits);
  }

  public boolean contains(InetAddress address) {
    return address.getAddress().length * 8 == width
        && number(address).shiftRight(width - bits).equals(start.shiftRight(width - bits));
  }

  /** An address of version 4 is 32 bits wide, also one that was written as {@code ::ffff:…}. */
  private static BigInteger number(InetAddress address) {
    return new BigInteger(1, address.getAddress());
  }

  static boolean isV4(InetAddress address) {
    return address instanceof Inet4Address;
  }
}
