package vn.motcua.signing.adapter.timer;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.motcua.signing.application.DocumentFiles;
import vn.motcua.signing.application.KeepBatchNumbers;
import vn.motcua.signing.application.LapseOverdueSignings;
import vn.motcua.signing.application.NumberBooks;

/** Voids what midnight ended and settles what a crash left behind, again and again. */
final class Sweeper implements SmartLifecycle {
  private static final Duration HOURLY = Duration.ofHours(1);
  private static final Logger LOG = LoggerFactory.getLogger(Sweeper.class);

  private final LapseOverdueSignings overdue;
  private final KeepBatchNumbers batches;
  private final NumberBooks books;
  private final DocumentFiles files;
  private final Duration every;
  private @Nullable Disposable running;

  Sweeper(
      LapseOverdueSignings overdue,
      KeepBatchNumbers batches,
      NumberBooks books,
      DocumentFiles files,
      Duration every) {
    this.overdue = overdue;
    this.batches = batches;
    this.books = books;
    this.files = files;
    this.every = every;
  }

  @Override
  public synchronized void start() {
    running =
        Flux.merge(
                Flux.interval(every).onBackpressureDrop().concatMap(tick -> sweep()),
                Flux.interval(HOURLY).onBackpressureDrop().concatMap(tick -> sweepFiles()))
            .subscribe();
  }

  /** One failing sweep does not end the next ones. */
  private Mono<Void> sweep() {
    return overdue
        .handle()
        .doOnNext(count -> report("signing.numbers-voided", count))
        .then(overdue.tellBooksAgain())
        .then(batches.handle())
        .then(books.sweep())
        .doOnNext(count -> report("signing.reservations-decided", count))
        .doOnError(failure -> LOG.warn("sweep failed", failure))
        .onErrorComplete()
        .then();
  }

  private Mono<Void> sweepFiles() {
    return files
        .sweepOrphans()
        .doOnNext(count -> report("signing.orphan-files-removed", count))
        .doOnError(failure -> LOG.warn("file sweep failed", failure))
        .onErrorComplete()
        .then();
  }

  private static void report(String what, long count) {
    if (count > 0) {
      LOG.info("{} count={}", what, count);
    }
  }

  @Override
  public synchronized void stop() {
    if (running != null) {
      running.dispose();
      running = null;
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return running != null;
  }
}
