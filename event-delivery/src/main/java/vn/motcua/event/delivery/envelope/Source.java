package vn.motcua.event.delivery.envelope;

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
                matcher.group(3),
                Long.parseLong(matcher.group(4))))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return service + "/" + kind + "/" + aggregateId + "@" + epoch;
  }
}
