package vn.motcua.allinone;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks each service in turn to tell its part of a replay, until all is told. */
final class EventReplay {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Words words;
  private final Map<String, String> services;
  private final OperatorHttp http;

  EventReplay(Words words, Map<String, String> services, OperatorHttp http) {
    this.words = words;
    this.services = services;
    this.http = http;
  }

  /** The register comes first: it knows the code of a dossier, the others its id. */
  int run(Map<String, String> asked) throws IOException, InterruptedException {
    var wish = new HashMap<>(asked);
    long total = 0;
    for (var service : services.entrySet()) {
      long written = 0;
      @Nullable JsonNode answer = null;
      while (answer == null || answer.hasNonNull("next")) {
        answer = told(service.getValue(), wish, answer);
        written += answer.path("written").asLong(0);
      }
      if (answer.hasNonNull("dossierId")) {
        wish.put("dossier", answer.path("dossierId").asString());
      }
      words.say(
          "%-13s %d sự kiện".formatted(service.getKey(), written),
          "%-13s %d events".formatted(service.getKey(), written));
      total += written;
    }
    words.say(
        total + " sự kiện đã được phát lại vào " + asked.get("topic") + ".",
        total + " events were told again into " + asked.get("topic") + ".");
    return total == 0 && asked.containsKey("dossier") ? 1 : 0;
  }

  private JsonNode told(String service, Map<String, String> wish, @Nullable JsonNode before)
      throws IOException, InterruptedException {
    var body = new HashMap<>(wish);
    if (before != null) {
      body.put("after", before.path("next").asString());
    }
    while (true) {
      try {
        return http.post(service, "/delivery/replay", JSON.writeValueAsString(body));
      } catch (OperatorHttp.Refused refused) {
        if (refused.retryAfterSeconds == 0) {
          throw refused;
        }
        TimeUnit.SECONDS.sleep(refused.retryAfterSeconds);
      }
    }
  }
}
