package vn.motcua.allinone;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code ./motcua events}: what an operator asks of the running services, over HTTP and with his
 * own sign-in.
 */
public final class EventsCommand {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** A round over many histories may last; what is missing is asked for after a grace. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private static final Duration COMPARING = Duration.ofSeconds(5);

  private final Words words;
  private final Map<String, String> services;
  private final OperatorHttp http;

  private EventsCommand(Words words, Map<String, String> services, OperatorHttp http) {
    this.words = words;
    this.services = services;
    this.http = http;
  }

  public static void main(String[] arguments) {
    var words = Words.fromLauncher();
    var ports = Ports.fromLauncher();
    var asked = EventsRequest.of(List.of(arguments));
    if (asked.isEmpty()) {
      EventsRequest.usage(words);
      System.exit(2);
      return;
    }
    System.exit(run(asked.get(), ports, words));
  }

  private static int run(EventsRequest asked, Ports ports, Words words) {
    try {
      var http = new OperatorHttp(Kit.signIn(ports).apply("operator"), words.choose("vi", "en"));
      return new EventsCommand(words, services(ports), http).answer(asked);
    } catch (OperatorHttp.Refused refused) {
      words.say("motcua: " + refused.getMessage(), "motcua: " + refused.getMessage());
      return 1;
    } catch (RuntimeException | IOException unreachable) {
      words.say(
          "motcua: Motcua không trả lời. Hãy chạy ./motcua up trước.",
          "motcua: Motcua does not answer. Run ./motcua up first.");
      return 3;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return 1;
    }
  }

  private static Map<String, String> services(Ports ports) {
    var services = new LinkedHashMap<String, String>();
    services.put("intake", ports.http(ports.intake()));
    services.put("routing", ports.http(ports.routing()));
    services.put("signing", ports.http(ports.signing()));
    services.put("notification", ports.http(ports.notification()));
    return services;
  }

  private int answer(EventsRequest asked) throws IOException, InterruptedException {
    return switch (asked) {
      case EventsRequest.State state -> state();
      case EventsRequest.ListLetters list -> list();
      case EventsRequest.ShowLetter(String id) -> show(http.get(letter(id), ""));
      case EventsRequest.Act(String act, String id, String reason) ->
          show(http.post(letter(id), "/" + act, JSON.writeValueAsString(Map.of("reason", reason))));
      case EventsRequest.Reconcile reconcile -> reconcile();
      case EventsRequest.Replay(var wish) -> new EventReplay(words, services, http).run(wish);
    };
  }

  private int state() throws IOException, InterruptedException {
    for (var service : services.entrySet()) {
      var state = http.get(service.getValue() + "/delivery", "");
      words.say(
          "%-13s chuyển đi: %s; nghe: %s; khoá chờ: %s; lỗi: %s; khác biệt: %s"
              .formatted(facts(service.getKey(), state)),
          "%-13s relay: %s; listener: %s; waiting keys: %s; dead letters: %s; differences: %s"
              .formatted(facts(service.getKey(), state)));
    }
    return 0;
  }

  private static Object[] facts(String service, JsonNode state) {
    return new Object[] {
      service,
      state.path("relay").asString(""),
      state.path("listener").asString(""),
      state.at("/waitingKeys/byState"),
      state.path("openDeadLetters").asInt(),
      state.path("differences").asInt()
    };
  }

  private int list() throws IOException, InterruptedException {
    int count = 0;
    for (var service : services.values()) {
      for (var letter : http.get(service + "/delivery/dead-letters", "")) {
        count++;
        line(letter);
      }
    }
    words.say(count + " sự kiện lỗi.", count + " dead letters.");
    return 0;
  }

  private void line(JsonNode letter) {
    var line =
        "%s  %s  %s  %s  ×%d%s"
            .formatted(
                letter.path("id").asString(""),
                letter.path("firstSeen").asString(""),
                letter.path("type").asString("?"),
                letter.path("reason").asString(""),
                letter.path("attempts").asInt(),
                letter.path("holdsKey").asBoolean(false)
                    ? words.choose("  (khoá đang chờ)", "  (its key waits)")
                    : "");
    words.say(line, line);
  }

  private int show(JsonNode answer) {
    var text = answer.toPrettyString();
    words.say(text, text);
    return 0;
  }

  /** Each service tells how far it has come; then each says what it misses. */
  private int reconcile() throws IOException, InterruptedException {
    for (var service : services.values()) {
      http.post(service, "/delivery/reconciliation", "");
    }
    words.say(
        "Đang đối chiếu; chờ các dịch vụ so sánh ...", "Reconciling; the services compare ...");
    var end = System.nanoTime() + PATIENCE.toNanos();
    var compared = System.nanoTime() + COMPARING.toNanos();
    var differences = differences();
    while (System.nanoTime() < end
        && (telling() || System.nanoTime() < compared || !differences.isEmpty())) {
      TimeUnit.SECONDS.sleep(1);
      differences = differences();
    }
    differences.forEach(each -> words.say(each, each));
    words.say(
        differences.size() + " khác biệt còn lại.", differences.size() + " differences stand.");
    return differences.isEmpty() ? 0 : 1;
  }

  private boolean telling() throws IOException, InterruptedException {
    for (var service : services.values()) {
      if (http.get(service, "/delivery/reconciliation").path("telling").asBoolean(false)) {
        return true;
      }
    }
    return false;
  }

  private List<String> differences() throws IOException, InterruptedException {
    var found = new ArrayList<String>();
    for (var service : services.entrySet()) {
      var answer = http.get(service.getValue(), "/delivery/reconciliation");
      answer.path("differences").forEach(each -> found.add(service.getKey() + "  " + each));
    }
    return found;
  }

  /** An id begins with the name of the service that keeps the letter. */
  private String letter(String id) {
    var service =
        services.entrySet().stream()
            .filter(each -> id.startsWith(each.getKey() + "-service|"))
            .findFirst()
            .orElseThrow(() ->
                new OperatorHttp.Refused(
                    words.choose(
                        "«" + id + "» không phải mã của một sự kiện lỗi.",
                        "«" + id + "» is no id of a dead letter.")));
    return service.getValue()
        + "/delivery/dead-letters/"
        + URLEncoder.encode(id, StandardCharsets.UTF_8);
  }
}
