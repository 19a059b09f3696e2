package vn.motcua.kit.page;

import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.kit.http.BadRequest;
import vn.motcua.kit.http.Call;
import vn.motcua.kit.inbox.Faults;

/** {@code /api/faults}: what tests in other processes let the servers do wrong. */
final class FaultSwitches {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final Map<String, Faults> servers;

  FaultSwitches(Map<String, Faults> servers) {
    this.servers = new TreeMap<>(servers);
  }

  /** All switches of all servers. */
  String show() {
    var settings =
        servers.entrySet().stream().collect(toMap(Map.Entry::getKey, e -> e.getValue().setting()));
    return JSON.writeValueAsString(new TreeMap<>(settings));
  }

  /** Sets the switches named in the body, of the server named at the end of the path. */
  String set(Call call) {
    if (!call.mediaType().equals("application/json")) {
      throw new BadRequest(415, "Content-Type must be application/json");
    }
    var name = call.path().substring(call.path().lastIndexOf('/') + 1);
    var faults = servers.get(name);
    if (faults == null) {
      throw new BadRequest(
          404, "Có: " + servers.keySet() + ". There are: " + servers.keySet() + ".");
    }
    read(call).applyTo(faults);
    return show();
  }

  /** Everything works again. */
  String clear() {
    servers.values().forEach(Faults::clear);
    return show();
  }

  private static Wish read(Call call) {
    try {
      return JSON.readValue(call.body(), Wish.class);
    } catch (JacksonException e) {
      throw new BadRequest(400, "Không đọc được JSON. The JSON cannot be read.", e);
    }
  }

  private record Wish(
      @Nullable Integer rejectNext,
      @Nullable Integer loseNextAnswers,
      @Nullable Integer dropNextReceipts,
      @Nullable Long delayMillis,
      @Nullable Set<String> undeliverable) {

    void applyTo(Faults faults) {
      if (rejectNext != null) {
        faults.rejectNext(rejectNext);
      }
      if (loseNextAnswers != null) {
        faults.loseNextAnswers(loseNextAnswers);
      }
      if (dropNextReceipts != null) {
        faults.dropNextReceipts(dropNextReceipts);
      }
      if (delayMillis != null) {
        faults.delayAnswers(Duration.ofMillis(delayMillis));
      }
      if (undeliverable != null) {
        undeliverable.forEach(faults::makeUndeliverable);
      }
    }
  }
}
