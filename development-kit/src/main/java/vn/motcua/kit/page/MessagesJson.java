package vn.motcua.kit.page;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.kit.inbox.Inbox;
import vn.motcua.kit.inbox.ReceivedMessage;

/**
 * {@code GET /api/messages?since=&limit=&channel=}: oldest first, each with its sequence number
 * from 1.
 */
final class MessagesJson {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int MOST = 500;

  private final Inbox inbox;

  MessagesJson(Inbox inbox) {
    this.inbox = inbox;
  }

  /**
   * Those after {@code since}; {@code next} is the {@code since} of the following request, or null
   * at the end.
   */
  String page(Map<String, String> query) {
    var all = inbox.messages();
    var limit = Math.min(MOST, Filter.positive(query.getOrDefault("limit", "100")));
    var channel = Filter.channel(query.getOrDefault("channel", ""));
    var items = new ArrayList<Item>();
    var at = since(query);
    for (; at < all.size() && items.size() < limit; at++) {
      if (channel == null || all.get(at).channel() == channel) {
        items.add(new Item(at + 1, all.get(at)));
      }
    }
    return JSON.writeValueAsString(new Page(items, at < all.size() ? at : null));
  }

  private static int since(Map<String, String> query) {
    var since = query.getOrDefault("since", "0");
    return since.equals("0") ? 0 : Filter.positive(since);
  }

  private record Page(List<Item> items, @Nullable Integer next) {}

  private record Item(int sequence, @JsonUnwrapped ReceivedMessage message) {}
}
