package vn.motcua.notification.domain;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;

/**
 * The hours of the night in which nobody is woken; {@code from} equal to {@code to} = never quiet.
 *
 * @param channels channels that ring and so are held back
 */
public record QuietHours(LocalTime from, LocalTime to, ZoneId zone, Set<Channel> channels) {
  public QuietHours {
    channels = Set.copyOf(channels);
  }

  /** The first moment at or after {@code at} when a notice may leave by the channel. */
  public Instant release(Channel channel, Instant at) {
    if (!channels.contains(channel) || !quiet(at)) {
      return at;
    }
    var local = at.atZone(zone);
    var end = local.with(to);
    return (end.isAfter(local) ? end : local.toLocalDate().plusDays(1).atTime(to).atZone(zone))
        .toInstant();
  }

  private boolean quiet(Instant at) {
    var time = at.atZone(zone).toLocalTime();
    if (from.isBefore(to)) {
      return !time.isBefore(from) && time.isBefore(to);
    }
    return from.isAfter(to) && (!time.isBefore(from) || time.isBefore(to));
  }
}
