package vn.motcua.signing.adapter.pdf;

import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import vn.motcua.signing.application.LongTermForms;

/**
 * Takes the making of long-term forms to threads of their own: they wait for authorities, up to
 * minutes, and no signature may wait with them.
 */
final class ScheduledLongTermForms implements LongTermForms, AutoCloseable {
  private static final int LONGEST_QUEUE = 1_000;
  private static final int IDLE_SECONDS = 60;

  private final LongTermDesk desk;
  private final Scheduler timestamping;

  private ScheduledLongTermForms(LongTermDesk desk, Scheduler timestamping) {
    this.desk = desk;
    this.timestamping = timestamping;
  }

  static ScheduledLongTermForms onThreads(LongTermDesk desk, int threads) {
    return new ScheduledLongTermForms(
        desk,
        Schedulers.newBoundedElastic(threads, LONGEST_QUEUE, "timestamping", IDLE_SECONDS, true));
  }

  @Override
  public Mono<Made> over(byte[] file) {
    return Mono.fromCallable(() -> desk.over(file)).subscribeOn(timestamping);
  }

  @Override
  public void close() {
    timestamping.dispose();
  }
}
