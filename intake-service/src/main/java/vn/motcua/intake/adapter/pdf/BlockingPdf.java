package vn.motcua.intake.adapter.pdf;

import java.util.concurrent.Callable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** The one place where blocking PDF work leaves the event loops, onto threads of its own. */
final class BlockingPdf implements AutoCloseable {

  private static final int WAITING = 1_000;

  private final Scheduler threads;

  BlockingPdf(int threads) {
    this.threads = Schedulers.newBoundedElastic(threads, WAITING, "intake-pdf");
  }

  <T> Mono<T> call(Callable<T> work) {
    return Mono.fromCallable(work).subscribeOn(threads);
  }

  @Override
  public void close() {
    threads.dispose();
  }
}
