package vn.motcua.notification.webhook.domain;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a webhook sends. Only one plain way to write an address is taken: a name or an IP literal,
 * no user information, no fragment, no trailing dot, no number in place of a name. Prints itself
 * without its query, which may hold a token.
 *
 * @param uri absolute, {@code http} or {@code https}, host in lower case
 */
public record TargetUrl(URI uri) {

  private static final int LONGEST = 2_000;
  private static final Pattern IP_V4 =
      Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?!$)|$)){4}");
  private static final Pattern LEADING_ZERO = Pattern.compile("(?:^|\\.)0\\d");
  private static final Pattern IP_V6 = Pattern.compile("\\[[0-9a-f:.]+]");
  private static final Pattern NAME =
      Pattern.compile(
          "(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)*[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?");

  /** Reads what an integrator wrote; empty when it is no address of that plain kind. */
  public static Optional<TargetUrl> parse(String written) {
    if (written.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      var uri = new URI(written.strip()).parseServerAuthority();
      return plain(uri) ? Optional.of(new TargetUrl(lowerCase(uri))) : Optional.empty();
    } catch (URISyntaxException notOne) {
      return Optional.empty();
    }
  }

  private static boolean plain(URI uri) {
    var scheme = uri.getScheme();
    var host = uri.getHost();
    return scheme != null
        && (scheme.equalsIgnoreCase("https") || scheme.equalsIgnoreCase("http"))
        && host != null
        && plainHost(host.toLowerCase(Locale.ROOT))
        && uri.getRawUserInfo() == null
        && uri.getRawFragment() == null
        && uri.getPort() != 0
        && uri.getPort() <= 65_535
        && uri.toASCIIString().equals(uri.toString());
  }

  private static boolean plainHost(String host) {
    if (IP_V4.matcher(host).matches()) {
      return !LEADING_ZERO.matcher(host).find();
    }
    return IP_V6.matcher(host).matches() || (host.length() <= 253 && NAME.matcher(host).matches());
  }

  private static URI lowerCase(URI uri) throws URISyntaxException {
    var path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    var query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    return new URI(
        uri.getScheme().toLowerCase(Locale.ROOT)
            + "://"
            + uri.getRawAuthority().toLowerCase(Locale.ROOT)
            + path
            + query);
  }

  public boolean secure() {
    return uri.getScheme().equals("https");
  }

  /** Name or IP literal, the latter without brackets. */
  public String host() {
    var host = uri.getHost();
    return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
  }

  /** Port to connect to, the scheme's own when none is written. */
  public int port() {
    if (uri.getPort() > 0) {
      return uri.getPort();
    }
    return secure() ? 443 : 80;
  }

  /** Value of the header {@code Host}. */
  public String authority() {
    return uri.getRawAuthority();
  }

  /** What stands in the request line. */
  public String pathAndQuery() {
    return uri.getRawQuery() == null
        ? uri.getRawPath()
        : uri.getRawPath() + "?" + uri.getRawQuery();
  }

  @Override
  public String toString() {
    return uri.getScheme()
        + "://"
        + uri.getRawAuthority()
        + uri.getRawPath()
        + (uri.getRawQuery() == null ? "" : "?…");
  }
}
