package vn.motcua.event.delivery;

import static org.apache.kafka.clients.producer.ProducerConfig.INTERCEPTOR_CLASSES_CONFIG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerInterceptor;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import vn.motcua.event.contract.Topic;
import vn.motcua.event.contract.routing.RouteClosed;
import vn.motcua.event.delivery.listening.EventListener;
import vn.motcua.event.delivery.listening.Handled;
import vn.motcua.event.delivery.relay.EventRelay;
import vn.motcua.event.delivery.relay.RelayState;

/** What is told of events that wait: to readiness, and as figures. */
class ProgressIT {

  private static final Duration LONG = Duration.ofSeconds(30);
  private static final Duration HALF_A_MINUTE = Duration.ofSeconds(30);
  private static final Duration TWO_MINUTES = Duration.ofMinutes(2);

  private final DeliveryFixture fixture = new DeliveryFixture();
  private final ShiftedClock clock = new ShiftedClock(Duration.ZERO);
  private final CountDownLatch opened = new CountDownLatch(1);
  private final String id = fixture.id("d");

  @BeforeEach
  void close() {
    Gate.CLOSED.set(opened);
  }

  @AfterEach
  void end() throws Exception {
    opened.countDown();
    fixture.close();
  }

  @Test
  void aRelayThatPublishesNothingForAMinuteIsNotReadyUntilItDoes() {
    var relay = gatedRelay();
    var listener = fixture.listener(what -> {});
    fixture.append(id);
    await().atMost(LONG).until(() -> relay.stalledSince().isPresent());

    assertThat(health(relay, listener, HALF_A_MINUTE).getStatus()).isEqualTo(Status.UP);
    var stalled = health(relay, listener, TWO_MINUTES);
    assertThat(stalled.getStatus()).isEqualTo(Status.DOWN);
    assertThat(stalled.getDetails()).containsOnlyKeys("nothingPublishedSince");

    opened.countDown();

    await().atMost(LONG).until(() -> fixture.read(Topic.ROUTING).size() == 1);
    await()
        .atMost(LONG)
        .until(() -> health(relay, listener, TWO_MINUTES).getStatus().equals(Status.UP));
  }

  @Test
  void aListenerThatHandlesNothingForAMinuteIsNotReadyUntilItDoes() {
    var relay = fixture.relay();
    var listener =
        fixture.listener(what ->
            what.on(
                RouteClosed.class,
                event -> {
                  if (opened.getCount() > 0) {
                    throw new MongoTimeoutException("down");
                  }
                  fixture.apply(event.headers().key(), event.headers().id(), event.mark());
                  return Handled.applied();
                }));
    fixture.append(id);
    await().atMost(LONG).until(() -> listener.standsStillSince().isPresent());

    assertThat(health(relay, listener, HALF_A_MINUTE).getStatus()).isEqualTo(Status.UP);
    var standing = health(relay, listener, TWO_MINUTES);
    assertThat(standing.getStatus()).isEqualTo(Status.DOWN);
    assertThat(standing.getDetails()).containsOnlyKeys("nothingHandledSince");

    opened.countDown();

    await().atMost(LONG).until(() -> fixture.applied(id).size() == 1);
    await()
        .atMost(LONG)
        .until(() -> health(relay, listener, TWO_MINUTES).getStatus().equals(Status.UP));
  }

  @Test
  void theAgeOfTheOldestUnpublishedEventGrowsUntilItIsPublished() {
    var relay = gatedRelay();
    assertThat(unpublished()).isZero();
    fixture.append(id);
    await().atMost(LONG).until(() -> unpublished() > 0);
    fixture.append(id);

    clock.shift(TWO_MINUTES);

    assertThat(unpublished()).isBetween(120.0, 120.0 + LONG.toSeconds());
    assertThat(relay.unpublishedSeconds()).isGreaterThanOrEqualTo(120.0);
    opened.countDown();
    await().atMost(LONG).until(() -> fixture.read(Topic.ROUTING).size() == 2);
    await().atMost(LONG).until(() -> unpublished() == 0);
  }

  @Test
  void theLagCountsByTopicWhatHasNotBeenTaken() {
    fixture.relay();
    for (int i = 0; i < 6; i++) {
      fixture.append(id);
    }
    await().atMost(LONG).until(() -> fixture.read(Topic.ROUTING).size() == 6);
    fixture.listener(
        Map.of(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1),
        what ->
            what.topics(Topic.CONTACT)
                .on(
                    RouteClosed.class,
                    event -> {
                      opened.await();
                      fixture.apply(event.headers().key(), event.headers().id(), event.mark());
                      return Handled.applied();
                    }));

    await().atMost(LONG).until(() -> lag(Topic.ROUTING) >= 5);
    assertThat(lag(Topic.CONTACT)).isZero();

    opened.countDown();
    await().atMost(LONG).until(() -> fixture.applied(id).size() == 6);
    await().atMost(LONG).until(() -> lag(Topic.ROUTING) == 0);
  }

  private EventRelay gatedRelay() {
    var gate = Map.<String, Object>of(INTERCEPTOR_CLASSES_CONFIG, List.of(Gate.class.getName()));
    var relay = fixture.relay(clock, gate);
    await().atMost(LONG).until(() -> relay.state() instanceof RelayState.Publishing);
    return relay;
  }

  private static Health health(EventRelay relay, EventListener listener, Duration later) {
    var then = Clock.offset(Clock.systemUTC(), later);
    return new DeliveryProgress(relay, listener, then).health();
  }

  private double unpublished() {
    return fixture.meters.get("motcua.relay.unpublished.seconds").gauge().value();
  }

  private double lag(Topic topic) {
    return fixture.meters.get("motcua.events.lag").tag("topic", topic.topicName()).gauge().value();
  }

  /** Lets no record out while it is closed. */
  public static final class Gate implements ProducerInterceptor<String, byte[]> {

    private static final AtomicReference<CountDownLatch> CLOSED = new AtomicReference<>();

    @Override
    public ProducerRecord<String, byte[]> onSend(ProducerRecord<String, byte[]> record) {
      try {
        CLOSED.get().await();
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
