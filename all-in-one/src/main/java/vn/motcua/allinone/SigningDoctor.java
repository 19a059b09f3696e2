package vn.motcua.allinone;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import vn.motcua.signing.DoctorCommand;

/**
 * {@code ./motcua doctor signing}: the health of signing as the running service tells it, or, when
 * it does not run, as far as its configuration shows. Exit 0 when nothing is wrong.
 */
public final class SigningDoctor {
  private final Words words;
  private boolean ill;

  private SigningDoctor(Words words) {
    this.words = words;
  }

  public static void main(String[] arguments) {
    var words = Words.fromLauncher();
    var running = Arrays.asList(arguments).contains("--running");
    System.exit(running ? running(words) : alone(words, arguments));
  }

  private static int alone(Words words, String[] arguments) {
    var kit = Home.fromLauncher().kit();
    var usual =
        Stream.of(
            "--motcua.signing.keys-directory=" + kit.resolve("keys"),
            "--motcua.signing.images-directory=" + kit.resolve("images"),
            "--motcua.signing.trust=" + kit.resolve("trust.pem"));
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    var settings = Stream.concat(usual, Arrays.stream(arguments)).toArray(String[]::new);
    return DoctorCommand.run(settings, words.choose("vi", "en"), out);
  }

  private static int running(Words words) {
    try {
      var ports = Ports.fromLauncher();
      var http = new OperatorHttp(Kit.signIn(ports).apply("operator"), words.choose("vi", "en"));
      return new SigningDoctor(words).examine(http, ports.http(ports.signing()));
    } catch (OperatorHttp.Refused refused) {
      words.say("motcua: " + refused.getMessage(), "motcua: " + refused.getMessage());
      return 1;
    } catch (RuntimeException | IOException unreachable) {
      words.say(
          "motcua: dịch vụ ký số không trả lời.", "motcua: the signing service does not answer.");
      return 3;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return 1;
    }
  }

  private int examine(OperatorHttp http, String url) throws IOException, InterruptedException {
    tryNow(http, url);
    var health = http.get(url, "/api/signing/health");
    health.path("selfTest").path("checks").forEach(this::check);
    health.path("certificates").forEach(this::certificate);
    health.path("probes").forEach(this::probe);
    numbers(health);
    words.say(
        ill ? "Có việc cần xử lý." : "Ký số hoạt động tốt.",
        ill ? "Something needs attention." : "Signing is well.");
    return ill ? 1 : 0;
  }

  /** Tried a moment ago is as good. */
  private static void tryNow(OperatorHttp http, String url)
      throws IOException, InterruptedException {
    try {
      http.post(url, "/api/signing/health/test", "");
    } catch (OperatorHttp.Refused early) {
      if (early.retryAfterSeconds == 0) {
        throw early;
      }
    }
  }

  private void check(JsonNode check) {
    var said = check.path("words");
    line(
        check.path("passed").asBoolean() ? "GOOD" : "FAULT",
        said.path("vi").asString(""),
        said.path("en").asString(""));
  }

  private void certificate(JsonNode it) {
    var days = it.path("daysLeft").asLong();
    var whose = it.path("owner").asString("") + ": ";
    var serial = it.path("serial").asString("");
    line(
        days < 7 ? "FAULT" : "GOOD",
        whose + "chứng thư số " + serial + " còn " + days + " ngày",
        whose + "certificate " + serial + ", days left: " + days);
  }

  private void probe(JsonNode it) {
    var what = it.path("kind").asString("") + " " + it.path("name").asString("") + ": ";
    line(
        it.path("standing").asString("FAULT"),
        what + it.path("vi").asString(""),
        what + it.path("en").asString(""));
  }

  private void numbers(JsonNode health) {
    var pending = health.path("pendingTimestamps").path("count");
    if (!pending.isMissingNode()) {
      var count = pending.asLong();
      line("GOOD", "chờ dấu thời gian: " + count, "waiting for a timestamp: " + count);
    }
    var archive = health.path("archive");
    var unsound = archive.path("findings").asLong() + archive.path("bookFaults").size();
    line(
        unsound == 0 ? "GOOD" : "FAULT",
        "văn bản hoặc sổ không còn đúng: " + unsound,
        "documents or books that are not sound: " + unsound);
    var numbers = health.path("numbers");
    var gaps = numbers.path("gaps").asLong();
    var voided = numbers.path("voided").asLong();
    line(
        gaps == 0 ? "GOOD" : "FAULT",
        "số văn bản: hủy " + voided + ", khuyết " + gaps,
        "numbers: void " + voided + ", gaps " + gaps);
  }

  private void line(String standing, String vi, String en) {
    ill = ill || standing.equals("FAULT");
    var mark =
        switch (standing) {
          case "GOOD" -> "  [ok] ";
          case "FAULT" -> "  [!!] ";
          default -> "  [--] ";
        };
    words.say(mark + vi, mark + en);
  }
}
