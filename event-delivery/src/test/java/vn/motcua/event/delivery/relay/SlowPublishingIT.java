package vn.motcua.event.delivery.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerInterceptor;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.motcua.aggregate.store.Change;
import vn.motcua.aggregate.store.NewEvent;
import vn.motcua.event.contract.Topic;
import vn.motcua.event.delivery.DeliveryFixture;
import vn.motcua.event.delivery.DeliveryFixture.Thing;
import vn.motcua.event.delivery.relay.Republication.Reached;

class SlowPublishingIT {

  private static final Duration LEASE = Duration.ofSeconds(1);
  private static final Duration LONG = Duration.ofSeconds(30);

  private final DeliveryFixture fixture = new DeliveryFixture();

  @AfterEach
  void end() throws Exception {
    fixture.close();
  }

  @Test
  void replicasDoNotTakeTheLeaseFromEachOtherWhileOneTransactionLastsLongerThanIt() {
    var id = fixture.id("d");
    fixture.append(id);
    try (var one = slow();
        var other = slow()) {
      one.start();
      other.start();

      await().atMost(LONG).until(() -> fixture.read(Topic.ROUTING).size() == 1);
      fixture.append(id);

      await().atMost(LONG).until(() -> fixture.read(Topic.ROUTING).size() == 2);
      assertThat(fixture.count("motcua.relay.restarts")).isZero();
    }
  }

  private EventRelay slow() {
    var settings =
        new RelaySettings(
            fixture.service,
            UUID.randomUUID().toString(),
            LEASE,
            Duration.ofMillis(200),
            Duration.ofMillis(100));
    var producer = fixture.client();
    producer.put(ProducerConfig.INTERCEPTOR_CLASSES_CONFIG, List.of(Slow.class.getName()));
    return new EventRelay(
        new RelayParts(
            settings,
            fixture.producerDatabase(),
            producer,
            fixture.client(),
            fixture.meters,
            Clock.systemUTC()));
  }

  @Test
  void aRepublicationGoesOnWhereItWasCutOff() {
    var ids = List.of(fixture.id("a"), fixture.id("b"), fixture.id("c"));
    ids.forEach(this::appendMany);
    var published = new ArrayList<String>();
    var reached = new ArrayList<Reached>();

    republication(published).since(Instant.EPOCH, null, reached::add);
    assertThat(published).hasSize(900);
    assertThat(reached).containsExactly(new Reached("thing", ids.get(1)));
    published.clear();
    republication(published).since(Instant.EPOCH, reached.getFirst(), reached::add);

    assertThat(published).hasSize(300).containsOnly(ids.get(2));
  }

  private void appendMany(String id) {
    var change = Change.create(id, new Thing(1)).by("p-1");
    for (int i = 0; i < 300; i++) {
      change = change.with(NewEvent.of(DeliveryFixture.closed(id), id));
    }
    fixture.things.store(change).block();
  }

  private Republication republication(List<String> published) {
    var relays = fixture.producerDatabase().getCollection("delivery_relay");
    var clock = Clock.systemUTC();
    var epochs = new Epochs(fixture.producerDatabase(), relays, clock);
    return new Republication(
        fixture.producerDatabase(),
        new Records(fixture.service, epochs, clock),
        chunk -> chunk.forEach(record -> published.add(record.key())));
  }

  /** Lets every record take longer than the lease. */
  public static final class Slow implements ProducerInterceptor<String, byte[]> {

    @Override
    public ProducerRecord<String, byte[]> onSend(ProducerRecord<String, byte[]> record) {
      try {
        new CountDownLatch(1).await(LEASE.multipliedBy(2).toMillis(), TimeUnit.MILLISECONDS);
      } catch (InterruptedException stopping) {
        Thread.currentThread().interrupt();
      }
      return record;
    }

    @Override
    public void onAcknowledgement(RecordMetadata metadata, Exception error) {}

    @Override
    public void configure(Map<String, ?> configs) {}

    @Override
    public void close() {}
  }
}
