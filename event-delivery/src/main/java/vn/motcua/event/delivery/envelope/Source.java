package vn.motcua.event.delivery.envelope;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Value of {@code ce_source}: which aggregate of which service published an event, and since which
 * restore of its database.
 *
 * @param kind collection of the aggregate
 */
public record Source(String service, String kind, String aggregateId, long epoch) {

  private static final Pattern FORM = Pattern.compile("([^/]+)/([^/]+)/(.+)@([1-9][0-9]*)");

  /** Source of its text; empty when it is none of ours. */
  public static Optional<Source> parse(String text) {
    var matcher = FORM.matcher(text);
    return matcher.matches()
        ? Optional.of(
            new Source(
                matcher.group(1),
                matcher.group(2),
                URLDecoder.decode(matcher.group(3), StandardCharsets.UTF_8),
                Long.parseLong(matcher.group(4))))
        : Optional.empty();
  }

  /** As a URI reference: what an id may hold and a URI may not is percent-encoded. */
  @Override
  public String toString() {
    return service + "/" + kind + "/" + encoded(aggregateId) + "@" + epoch;
  }

  private static String encoded(String id) {
    return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
