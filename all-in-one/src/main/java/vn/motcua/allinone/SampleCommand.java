package vn.motcua.allinone;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.calendar.VietnamTime;
import vn.motcua.event.contract.Topic;
import vn.motcua.event.contract.invented.InventedEvent;
import vn.motcua.event.contract.invented.InventedEvents;

/**
 * {@code ./motcua events sample}: prints invented events, a JSON object a line, as the demo's
 * {@code events.jsonl} has them. Needs nothing that runs.
 */
public final class SampleCommand {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .changeDefaultPropertyInclusion(
              inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
          .build();
  private static final List<Topic> TOPICS =
      Arrays.stream(Topic.values()).filter(topic -> topic.reach() == Topic.Reach.PUBLIC).toList();
  private static final int WRONG_USE = 2;

  private SampleCommand() {}

  public static void main(String[] arguments) {
    try (var out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8)) {
      int code = run(List.of(arguments), out, System.err, Words.fromLauncher());
      out.flush();
      System.exit(code);
    }
  }

  static int run(List<String> arguments, PrintStream out, PrintStream err, Words words) {
    var options = Options.of(arguments);
    if (options.isEmpty()) {
      var names = TOPICS.stream().map(Topic::topicName).collect(Collectors.joining(" | "));
      err.println(
          words.choose("Cách dùng", "Usage")
              + ": ./motcua events sample [--count N] [--topic T] [--seed S] [--from YYYY-MM-DD]"
              + "  (T = "
              + names
              + ")");
      return WRONG_USE;
    }
    print(options.get(), out);
    return 0;
  }

  private static void print(Options options, PrintStream out) {
    InventedEvents.stream(options.seed, options.from)
        .filter(event -> options.topic == null || event.type().topic() == options.topic)
        .limit(options.count)
        .takeWhile(event -> !out.checkError())
        .map(SampleCommand::line)
        .forEach(line -> out.print(line + "\n"));
  }

  private static String line(InventedEvent event) {
    var line = new LinkedHashMap<String, Object>();
    line.put("topic", event.type().topic().topicName());
    line.put("key", event.key());
    line.put("headers", event.headers());
    line.put("value", event.value());
    return JSON.writeValueAsString(line);
  }

  /** What was asked for; {@code topic} null = all public ones. */
  private record Options(long count, @Nullable Topic topic, long seed, Instant from) {

    private static final Options DEFAULT =
        new Options(20, null, 1, opening(LocalDate.of(2026, 11, 23)));

    static Optional<Options> of(List<String> arguments) {
      var options = DEFAULT;
      try {
        for (int index = 0; index < arguments.size(); index += 2) {
          options = options.with(arguments.get(index), arguments.get(index + 1));
        }
        return options.count < 0 ? Optional.empty() : Optional.of(options);
      } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException wrong) {
        return Optional.empty();
      }
    }

    private Options with(String name, String value) {
      return switch (name) {
        case "--count" -> new Options(Long.parseLong(value), topic, seed, from);
        case "--topic" -> new Options(count, publicTopic(value), seed, from);
        case "--seed" -> new Options(count, topic, Long.parseLong(value), from);
        case "--from" -> new Options(count, topic, seed, opening(LocalDate.parse(value)));
        case "--lang" -> this;
        default -> throw new IllegalArgumentException(name);
      };
    }

    private static Topic publicTopic(String name) {
      return TOPICS.stream()
          .filter(topic -> topic.topicName().equals(name))
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException(name));
    }

    private static Instant opening(LocalDate day) {
      return day.atStartOfDay(VietnamTime.ZONE).toInstant();
    }
  }
}
