package vn.motcua.chaos;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.List;
import vn.motcua.backbone.BackboneException;
import vn.motcua.chaos.fault.Pace;

/** {@code ./motcua chaos [--minutes N] [--rate R] [--keys K] [--seed S]}. */
public final class ChaosCommand {

  private static final int USAGE = 2;

  private ChaosCommand() {}

  public static void main(String[] arguments) throws Exception {
    var vietnamese = "vi".equals(System.getProperty("motcua.lang"));
    try {
      var options = Options.of(List.of(arguments));
      var outcome = run(options, vietnamese);
      new Report(outcome, vietnamese).lines().forEach(System.out::println);
      System.exit(outcome.clean() ? 0 : 1);
    } catch (IllegalArgumentException misused) {
      System.err.println("motcua: " + misused.getMessage());
      System.exit(USAGE);
    } catch (BackboneException cannot) {
      System.err.println("motcua: " + cannot.getMessage());
      System.exit(1);
    }
  }

  private static Outcome run(Options options, boolean vietnamese) throws Exception {
    var home = Path.of(System.getProperty("motcua.home", ".motcua")).toAbsolutePath();
    var pace = options.minutes() > 0 ? Pace.LONG : Pace.SHORT;
    var settings =
        new Settings(home.resolve("chaos"), options.keys(), options.rate(), options.seed(), pace);
    System.out.println(
        (vietnamese ? "hạt giống " : "seed ") + options.seed() + ", " + settings.folder());
    var run = new ChaosRun(settings, ChaosCommand::tell);
    return options.minutes() > 0
        ? run.longForm(Duration.ofMillis((long) (options.minutes() * 60_000)))
        : run.shortForm();
  }

  private static void tell(String what) {
    System.out.println(LocalTime.now().truncatedTo(ChronoUnit.SECONDS) + " " + what);
  }

  /** What was asked for; no minutes: the short form, each fault once. */
  private record Options(double minutes, double rate, int keys, long seed) {

    static Options of(List<String> arguments) {
      double minutes = 0;
      double rate = Settings.RATE;
      int keys = Settings.KEYS;
      long seed = System.nanoTime();
      var rest = new ArrayDeque<>(arguments);
      while (!rest.isEmpty()) {
        var name = rest.pop();
        var value = rest.isEmpty() ? "" : rest.pop();
        switch (name) {
          case "--minutes" -> minutes = positive(name, value);
          case "--rate" -> rate = positive(name, value);
          case "--keys" -> keys = (int) positive(name, value);
          case "--seed" -> seed = (long) number(name, value);
          case "--lang" -> {}
          default -> throw new IllegalArgumentException("tuỳ chọn lạ / unknown option: " + name);
        }
      }
      return new Options(minutes, rate, keys, seed);
    }

    private static double positive(String name, String value) {
      double number = number(name, value);
      if (number <= 0) {
        throw new IllegalArgumentException(name + " cần một số lớn hơn 0 / needs a number above 0");
      }
      return number;
    }

    private static double number(String name, String value) {
      try {
        return Double.parseDouble(value);
      } catch (NumberFormatException none) {
        throw new IllegalArgumentException(name + " cần một số / needs a number: " + value, none);
      }
    }
  }
}
