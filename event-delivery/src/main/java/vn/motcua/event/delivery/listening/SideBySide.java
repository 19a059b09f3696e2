package vn.motcua.event.delivery.listening;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** Something that is looked up while its asker looks up something else. */
final class SideBySide<T> {

  private final CompletableFuture<T> answer;

  private SideBySide(CompletableFuture<T> answer) {
    this.answer = answer;
  }

  static <T> SideBySide<T> ask(Executor executor, Supplier<T> question) {
    return new SideBySide<>(CompletableFuture.supplyAsync(question, executor));
  }

  /** Waits for the answer; fails as the question did. */
  T answer() {
    try {
      return answer.join();
    } catch (CompletionException failed) {
      throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
    }
  }
}
