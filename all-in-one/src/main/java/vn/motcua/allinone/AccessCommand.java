package vn.motcua.allinone;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import vn.motcua.event.delivery.IntegratorRefused;
import vn.motcua.event.delivery.TopicAccess;

/**
 * {@code ./motcua events access}: makes the declared topics and access lists on an office's own
 * broker, by an administrator's account.
 */
public final class AccessCommand {

  private static final int WRONG_USE = 2;

  private AccessCommand() {}

  public static void main(String[] arguments) {
    System.exit(run(List.of(arguments), System.err, Words.fromLauncher()));
  }

  /** Answers the exit code. */
  static int run(List<String> arguments, PrintStream err, Words words) {
    var options = Options.of(arguments);
    if (options == null) {
      err.println(
          words.choose("Cách dùng", "Usage")
              + ": ./motcua events access --config "
              + words.choose("TỆP [--integrator TÊN]...", "FILE [--integrator NAME]..."));
      return WRONG_USE;
    }
    try {
      var differences = TopicAccess.prepare(settings(options.config), options.integrators);
      words.say(
          "Các chủ đề và quyền truy cập đã có đủ.", "The topics and access lists are in place.");
      differences.forEach(each -> words.say("  khác khai báo: " + each, "  differs: " + each));
      return 0;
    } catch (IntegratorRefused refused) {
      err.println("motcua: " + words.choose(refused.vietnamese(), refused.english()));
    } catch (IOException | IllegalArgumentException unreadable) {
      err.println(
          words.choose("motcua: không đọc được ", "motcua: cannot read ") + options.config + ".");
    } catch (ExecutionException | TimeoutException | KafkaException refused) {
      err.println(
          words.choose("motcua: Kafka từ chối: ", "motcua: Kafka refuses: ") + why(refused));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    return 1;
  }

  private static String why(Exception refused) {
    var cause = Objects.requireNonNullElse(refused.getCause(), refused);
    return cause.getClass().getSimpleName() + ": " + cause.getMessage();
  }

  private static Map<String, Object> settings(Path file) throws IOException {
    var read = new Properties();
    try (var reader = Files.newBufferedReader(file)) {
      read.load(reader);
    }
    var settings = new HashMap<String, Object>();
    read.stringPropertyNames().forEach(name -> settings.put(name, read.getProperty(name)));
    return settings;
  }

  private record Options(Path config, List<String> integrators) {

    static @Nullable Options of(List<String> arguments) {
      Path config = null;
      var integrators = new ArrayList<String>();
      var rest =
          arguments.stream()
              .filter(argument -> !argument.startsWith("--lang="))
              .collect(Collectors.toCollection(ArrayDeque::new));
      while (rest.size() > 1) {
        var name = rest.pop();
        var value = rest.pop();
        switch (name) {
          case "--config" -> config = Path.of(value);
          case "--integrator" -> integrators.add(value);
          case "--lang" -> {}
          default -> {
            return null;
          }
        }
      }
      return config == null || !rest.isEmpty() ? null : new Options(config, integrators);
    }
  }
}
