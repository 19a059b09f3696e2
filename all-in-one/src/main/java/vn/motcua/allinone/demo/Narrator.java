package vn.motcua.allinone.demo;

import java.time.Duration;
import java.util.function.Supplier;
import vn.motcua.allinone.Words;

/** Tells who did what, one line an act. */
final class Narrator {

  private final Words words;
  private String step = "";

  Narrator(Words words) {
    this.words = words;
  }

  /** A new chapter of the day. */
  void chapter(String vi, String en) {
    words.say("", "");
    words.say("— " + vi, "— " + en);
    step = words.choose(vi, en);
  }

  /** Somebody did something. */
  void tells(Actor who, String vi, String en) {
    words.say("  • " + who.vi() + ": " + vi, "  • " + who.en() + ": " + en);
  }

  /** Something that nobody in particular did. */
  void notes(String vi, String en) {
    words.say("    " + vi, "    " + en);
  }

  /** Chapter told last, for a message of failure. */
  String step() {
    return step;
  }

  /** Polls until a value is there; the limit is generous, because a first start is slow. */
  static <T> T await(String what, Duration limit, Supplier<java.util.Optional<T>> value) {
    long end = System.nanoTime() + limit.toNanos();
    while (true) {
      var found = value.get();
      if (found.isPresent()) {
        return found.get();
      }
      if (System.nanoTime() > end) {
        throw new StepFailed(what + ": nothing within " + limit.toSeconds() + " s");
      }
      pause();
    }
  }

  static void pause() {
    try {
      Thread.sleep(Duration.ofMillis(200));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new StepFailed("interrupted", interrupted);
    }
  }
}
