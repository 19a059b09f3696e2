package vn.motcua.allinone;

import java.nio.file.Path;
import java.util.List;
import vn.motcua.allinone.demo.Demo;
import vn.motcua.allinone.demo.StepFailed;
import vn.motcua.backbone.BackboneException;

/** {@code ./motcua demo}: starts everything, plays the day, leaves its papers, stops. */
public final class DemoCommand {

  private DemoCommand() {}

  public static void main(String[] arguments) throws Exception {
    var words = Words.fromLauncher();
    var home = Home.fromLauncher();
    var options = Options.of(List.of(arguments), home);
    if (options == null) {
      words.say(
          "Cách dùng: ./motcua demo [--resume] [--out DIR] [--lang vi|en]",
          "Usage: ./motcua demo [--resume] [--out DIR] [--lang vi|en]");
      System.exit(2);
      return;
    }
    Logs.to(home);
    int code = run(home, words, options);
    System.out.flush();
    System.exit(code);
  }

  private static int run(Home home, Words words, Options options) throws Exception {
    try (var run = SingleRun.in(home);
        var installation = Installation.start(home, Ports.fromLauncher(), words, Pace.PLAYED)) {
      return play(installation, home, words, options);
    } catch (BackboneException failure) {
      words.say("motcua: " + failure.getMessage(), "motcua: " + failure.getMessage());
      words.say("Nhật ký: " + home.log(), "Log: " + home.log());
      return 1;
    }
  }

  private static int play(Installation installation, Home home, Words words, Options options)
      throws Exception {
    var demo =
        new Demo(
            installation.ports(),
            words,
            Kit.signIn(installation.ports()),
            installation.trust(),
            options.out(),
            home.demo().resolve("state.json"),
            options.resume());
    try {
      var files = demo.play();
      words.say("", "");
      words.say("Xong. Đã để lại:", "Done. It left:");
      files.forEach(file -> words.say("  " + file, "  " + file));
      return 0;
    } catch (StepFailed failure) {
      words.say(
          "Bước «" + demo.step() + "» không thành công: " + failure.getMessage(),
          "The step «" + demo.step() + "» failed: " + failure.getMessage());
      words.say("Nhật ký: " + home.log(), "Log: " + home.log());
      return 1;
    }
  }

  private record Options(boolean resume, Path out) {

    static @org.jspecify.annotations.Nullable Options of(List<String> arguments, Home home) {
      boolean resume = false;
      Path out = home.demo();
      var rest = new java.util.ArrayDeque<>(arguments);
      while (!rest.isEmpty()) {
        var argument = rest.pop();
        if (argument.equals("--resume")) {
          resume = true;
        } else if (argument.equals("--out") && !rest.isEmpty()) {
          out = Path.of(rest.pop()).toAbsolutePath();
        } else if (argument.equals("--lang") && !rest.isEmpty()) {
          rest.pop();
        } else if (!argument.startsWith("--lang=")) {
          return null;
        }
      }
      return new Options(resume, out);
    }
  }
}
