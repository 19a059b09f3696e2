package vn.motcua.allinone;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import vn.motcua.allinone.demo.Demo;

/** {@code ./motcua demo}: starts everything, plays the day, leaves its papers, stops. */
public final class DemoCommand {

  private DemoCommand() {}

  public static void main(String[] arguments) {
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
    new Foreground(home, words)
        .run(
            Pace.PLAYED,
            installation -> play(installation, home, words, options),
            new Sentence(
                "Đã dừng; ./motcua demo --resume đi tiếp.",
                "Stopped; ./motcua demo --resume goes on."));
  }

  private static int play(Installation installation, Home home, Words words, Options options)
      throws Exception {
    var demo =
        new Demo(
            installation,
            words,
            Kit.signIn(installation.ports()),
            options.out(),
            home.demo().resolve("state.json"),
            options.resume());
    try {
      var files = demo.play();
      words.say("", "");
      words.say("Xong. Đã để lại:", "Done. It left:");
      files.forEach(file -> words.say("  " + file, "  " + file));
      words.say(
          "van-ban-di.pdf: hai lớp chữ ký, mỗi lớp PAdES-BASELINE-LTA, có dấu thời gian;"
              + " kiểm tra bằng ./motcua verify.",
          "van-ban-di.pdf: two layers of signatures, each PAdES-BASELINE-LTA, time-stamped;"
              + " ./motcua verify checks it.");
      return 0;
    } catch (IOException | RuntimeException failure) {
      if (Thread.currentThread().isInterrupted()) {
        throw failure;
      }
      LoggerFactory.getLogger(DemoCommand.class).error("the step «{}»", demo.step(), failure);
      var why = Trouble.of(failure, home);
      words.say(
          "Bước «%s» không thành công: %s Nhật ký: %s".formatted(demo.step(), why.vi(), home.log()),
          "The step «%s» failed: %s Log: %s".formatted(demo.step(), why.en(), home.log()));
      return 1;
    }
  }

  private record Options(boolean resume, Path out) {

    static @Nullable Options of(List<String> arguments, Home home) {
      boolean resume = false;
      Path out = home.demo();
      var rest = new ArrayDeque<>(arguments);
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
