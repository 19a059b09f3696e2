package vn.motcua.kit.page;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.kit.http.BadRequest;
import vn.motcua.kit.inbox.Channel;
import vn.motcua.kit.inbox.ReceivedMessage;

/**
 * Which messages somebody wants to see.
 *
 * @param recipient part of a number or address; empty = all
 * @param channel null = both
 * @param page from 1
 */
record Filter(String recipient, @Nullable Channel channel, int page) {

  static Filter of(Map<String, String> fields) {
    return new Filter(
        fields.getOrDefault("recipient", "").strip(),
        channel(fields.getOrDefault("channel", "")),
        positive(fields.getOrDefault("page", "1")));
  }

  boolean wants(ReceivedMessage message) {
    return (channel == null || channel == message.channel())
        && message.to().toLowerCase(Locale.ROOT).contains(recipient.toLowerCase(Locale.ROOT));
  }

  static @Nullable Channel channel(String name) {
    if (name.isEmpty()) {
      return null;
    }
    try {
      return Channel.valueOf(name.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new BadRequest(
          400, "Kênh phải là SMS hoặc EMAIL. The channel must be SMS or EMAIL.", e);
    }
  }

  static int positive(String number) {
    try {
      return Math.max(1, Integer.parseInt(number));
    } catch (NumberFormatException e) {
      throw new BadRequest(400, "Không phải là số. Not a number.", e);
    }
  }
}
