package vn.motcua.benchmarks.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.motcua.event.contract.EventCatalogue;
import vn.motcua.event.contract.Topic;
import vn.motcua.event.contract.dossier.DossierAccepted;
import vn.motcua.event.contract.dossier.DossierSubmitted;

/** Dossiers of the real intake service, accepted by HTTP, until the event was read. */
final class Acceptance implements EventPath {

  private static final int IN_FLIGHT = 64;
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final String SUBMITTED = EventCatalogue.byRecord(DossierSubmitted.class).name();
  private static final String ACCEPTED = EventCatalogue.byRecord(DossierAccepted.class).name();

  private final IntakeDesk desk;
  private final Consumption consumption;
  private final BlockingQueue<String> submitted = new LinkedBlockingQueue<>();
  private final CompletableFuture<ConsumerRecord<String, byte[]>> first = new CompletableFuture<>();
  private volatile Watcher watcher = Watcher.NOBODY;

  private Acceptance(RunningIntake intake) {
    this.desk = intake.desk();
    this.consumption =
        Consumption.of(intake.backbone().bootstrapServers(), Topic.DOSSIER.topicName(), this::read);
  }

  static Acceptance at(RunningIntake intake) {
    return new Acceptance(intake);
  }

  /** The event of one acceptance, as it was consumed. */
  ConsumerRecord<String, byte[]> sample() throws Exception {
    send(ready(1)).block(PATIENCE);
    return first.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
  }

  /** Dossiers whose submission is through the whole pipeline, so that it leaves no work behind. */
  @Override
  public List<String> ready(int count) throws Exception {
    Flux.range(0, count).flatMap(number -> desk.submit(), IN_FLIGHT).blockLast(PATIENCE);
    var keys = new ArrayList<String>();
    while (keys.size() < count) {
      var key = submitted.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      if (key == null) {
        throw new TimeoutException("submitted dossiers did not come");
      }
      keys.add(key);
    }
    return keys;
  }

  @Override
  public Mono<Void> send(List<String> dossierIds) {
    var dossierId = dossierIds.getFirst();
    watcher.accepted(dossierId);
    return desk.accept(dossierId);
  }

  @Override
  public void watchedBy(Watcher newWatcher) {
    watcher = newWatcher;
  }

  @Override
  public void close() {
    consumption.close();
  }

  private void read(ConsumerRecord<String, byte[]> record) {
    var type = new String(record.headers().lastHeader("ce_type").value(), UTF_8);
    if (type.equals(SUBMITTED)) {
      submitted.add(record.key());
    } else if (type.equals(ACCEPTED)) {
      first.complete(record);
      watcher.consumed(record.key());
    }
  }
}
