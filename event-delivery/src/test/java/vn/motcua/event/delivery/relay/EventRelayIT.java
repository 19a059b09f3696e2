package vn.motcua.event.delivery.relay;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.motcua.event.delivery.DeliveryFixture.header;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import vn.motcua.aggregate.store.Change;
import vn.motcua.aggregate.store.NewEvent;
import vn.motcua.aggregate.store.WireJson;
import vn.motcua.event.contract.Topic;
import vn.motcua.event.contract.control.RepublicationRequested;
import vn.motcua.event.contract.exchange.Contact;
import vn.motcua.event.contract.routing.RouteClosed;
import vn.motcua.event.delivery.DeliveryFixture;
import vn.motcua.event.delivery.DeliveryFixture.Thing;
import vn.motcua.event.delivery.envelope.EnvelopeWriter;
import vn.motcua.event.delivery.tracing.EventSpans;

class EventRelayIT {

  private static final Duration LONG = Duration.ofSeconds(30);

  private final DeliveryFixture fixture = new DeliveryFixture();

  @AfterEach
  void end() throws Exception {
    fixture.close();
  }

  @Test
  void publishesEveryHistoryInOrderAsCloudEvents() {
    publishing();
    var ids = IntStream.range(0, 12).mapToObj(each -> fixture.id("d" + each)).toList();

    Flux.fromIterable(ids)
        .flatMap(id ->
            Flux.range(0, 10)
                .concatMap(
                    each -> reactor.core.publisher.Mono.fromRunnable(() -> fixture.append(id)))
                .subscribeOn(reactor.core.scheduler.Schedulers.boundedElastic()))
        .blockLast();

    await().atMost(LONG).until(() -> published().size() == 120);
    var byKey = published().stream().collect(groupingBy(ConsumerRecord::key));
    for (var id : ids) {
      assertThat(byKey.get(id))
          .extracting(record -> header(record, "ce_id"))
          .containsExactlyElementsOf(fixture.history(id));
      assertThat(byKey.get(id))
          .extracting(record -> header(record, "ce_sequence"))
          .containsExactlyElementsOf(
              IntStream.rangeClosed(1, 10).mapToObj(Integer::toString).toList());
    }
  }

  @Test
  void writesTheAttributesThatASubscriberReliesOn() {
    publishing();
    var id = fixture.id("d");
    var event = NewEvent.of(DeliveryFixture.closed(id), id);
    fixture.things.store(Change.create(id, new Thing(1)).with(event).causedBy("cause-1")).block();

    await().atMost(LONG).until(() -> published().size() == 1);

    var record = published().getFirst();
    assertThat(header(record, "ce_specversion")).isEqualTo("1.0");
    assertThat(header(record, "ce_type")).isEqualTo("vn.motcua.route.closed.v1");
    assertThat(header(record, "ce_source")).isEqualTo(fixture.service + "/thing/" + id + "@1");
    assertThat(header(record, "ce_subject")).isEqualTo(id);
    assertThat(header(record, "ce_dataschema"))
        .isEqualTo("urn:motcua:schema:vn.motcua.route.closed.v1");
    assertThat(header(record, "ce_causationid")).isEqualTo("cause-1");
    assertThat(header(record, "ce_time")).endsWith("Z");
    assertThat(header(record, "content-type")).isEqualTo("application/json");
    assertThat(WireJson.read(record.value(), RouteClosed.class))
        .isEqualTo(DeliveryFixture.closed(id));
  }

  @Test
  void afterACrashBetweenCommitAndTokenItRepeatsButLosesNothing() {
    var relay = publishing();
    var id = fixture.id("d");
    fixture.append(id);
    await().atMost(LONG).until(() -> published().size() == 1 && position() != null);
    var old = position().append("clean", false);
    fixture.append(id);
    fixture.append(id);
    await().atMost(LONG).until(() -> published().size() == 3);
    relay.close();
    fixture
        .producerDatabase()
        .getCollection("delivery_relay")
        .replaceOne(new Document("_id", relayName()), old);
    fixture.append(id);

    fixture.relay();

    await().atMost(LONG).until(() -> distinct().equals(fixture.history(id)));
    assertThat(published()).hasSizeGreaterThanOrEqualTo(4);
  }

  @Test
  void aCleanStopIsFollowedByNoRepeat() {
    var relay = publishing();
    var id = fixture.id("d");
    fixture.append(id);
    await().atMost(LONG).until(() -> published().size() == 1);
    relay.close();
    assertThat(position().getBoolean("clean")).isTrue();
    fixture.append(id);

    fixture.relay();

    await().atMost(LONG).until(() -> distinct().equals(fixture.history(id)));
    assertThat(published()).hasSize(2);
  }

  @Test
  void publishesAgainFromTheHistoriesWhenTheStreamHasLostItsPast() {
    var relay = publishing();
    var id = fixture.id("d");
    fixture.append(id);
    await().atMost(LONG).until(() -> published().size() == 1);
    relay.close();
    fixture.append(id);
    fixture.append(id);
    age("newest");
    age("older");

    var next = fixture.relay();

    await().atMost(LONG).until(() -> next.state() instanceof RelayState.Publishing);
    await().atMost(LONG).until(() -> distinct().equals(fixture.history(id)));
    fixture.append(id);
    await().atMost(LONG).until(() -> distinct().equals(fixture.history(id)));
    assertThat(published()).hasSize(5);
    assertThat(position()).doesNotContainKey("republishSince");
  }

  /** Sets a token back to a second that no oplog reaches. */
  private void age(String name) {
    var token = position().get(name, Document.class).get("token", Document.class);
    var aged = "82" + "00000001" + token.getString("_data").substring(10);
    fixture
        .producerDatabase()
        .getCollection("delivery_relay")
        .updateOne(
            new Document("_id", relayName()),
            new Document("$set", new Document(name + ".token._data", aged)));
  }

  @Test
  void startsOnExistingHistoriesWithAllOfThem() {
    var id = fixture.id("d");
    fixture.append(id);
    fixture.append(id);

    fixture.relay();

    await().atMost(LONG).until(() -> distinct().equals(fixture.history(id)));
  }

  @Test
  void movingOldEntriesToTheArchivePublishesNothingAndTheyStillCanBePublishedAgain() {
    var relay = publishing();
    var small = fixture.things(10);
    var id = fixture.id("d");
    small.store(Change.create(id, new Thing(0))).block();
    for (int i = 1; i <= 25; i++) {
      var loaded = small.load(id).block();
      var event = NewEvent.of(DeliveryFixture.closed(id), id);
      small.store(Change.update(loaded, new Thing(i)).with(event)).block();
    }
    await().atMost(LONG).until(() -> published().size() >= 25);
    await().atMost(LONG).until(() -> archived() > 0);
    fixture.append(id);
    await().atMost(LONG).until(() -> published().size() >= 26);
    assertThat(published()).hasSize(26);

    relay.close();
    fixture.producerDatabase().getCollection("delivery_relay").drop();
    fixture.relay();

    await().atMost(LONG).until(() -> published().size() == 52);
    assertThat(distinct()).isEqualTo(fixture.history(id));
  }

  private long archived() {
    return fixture.producerDatabase().getCollection("history_archive").countDocuments();
  }

  @Test
  void aTopicThatWasDeletedAndMadeAnewGetsAllThatItEverHeld() throws Exception {
    var relay = publishing();
    var id = fixture.id("d");
    fixture.append(id);
    fixture.append(id);
    await().atMost(LONG).until(() -> published().size() == 2);

    makeAnew(Topic.ROUTING);

    await().atMost(Duration.ofSeconds(60)).until(() -> distinct().equals(fixture.history(id)));
    fixture.append(id);
    await().atMost(LONG).until(() -> distinct().equals(fixture.history(id)));
    await().atMost(LONG).until(() -> relay.state() instanceof RelayState.Publishing);
  }

  private void makeAnew(Topic topic) throws Exception {
    try (var admin = org.apache.kafka.clients.admin.Admin.create(fixture.client())) {
      admin.deleteTopics(List.of(topic.topicName())).all().get();
      await()
          .atMost(LONG)
          .ignoreExceptions()
          .until(() -> {
            var made =
                new org.apache.kafka.clients.admin.NewTopic(
                        topic.topicName(), Topic.PARTITIONS, (short) 1)
                    .configs(
                        java.util.Map.of(
                            "cleanup.policy",
                            "delete",
                            "retention.ms",
                            Long.toString(Duration.ofDays(90).toMillis())));
            admin.createTopics(List.of(made)).all().get();
            return true;
          });
    }
  }

  @Test
  void anErasedPrivateRecordBecomesATombstone() {
    publishing();
    var id = fixture.id("d");
    var contact = new Contact(id, 1, "Nguyễn Thị Lan", "0912345678", null, "vi");
    var stored =
        fixture
            .things
            .store(Change.create(id, new Thing(1)).privateRecord("contact", contact, id))
            .block();
    fixture.things.store(Change.update(stored, new Thing(2)).erasePrivateRecord("contact")).block();

    await().atMost(LONG).until(() -> fixture.read(Topic.CONTACT).size() == 2);

    var records = fixture.read(Topic.CONTACT);
    assertThat(WireJson.read(records.get(0).value(), Contact.class)).isEqualTo(contact);
    assertThat(records.get(1).value()).isNull();
    assertThat(header(records.get(1), "ce_sequence")).isEqualTo("2");
    assertThat(header(records.get(1), "ce_type")).isEqualTo("vn.motcua.exchange.contact.v1");
  }

  @Test
  void oneOfTwoPublishesAndTheOtherTakesOver() {
    var first = publishing();
    var second = fixture.relay();
    await().atMost(LONG).until(() -> second.state() instanceof RelayState.StandingBy);
    var id = fixture.id("d");
    fixture.append(id);
    await().atMost(LONG).until(() -> published().size() == 1);

    first.close();
    fixture.append(id);

    await().atMost(LONG).until(() -> distinct().equals(fixture.history(id)));
    assertThat(second.state()).isInstanceOf(RelayState.Publishing.class);
  }

  @Test
  void whatManyAskForDoesNotWaitForTheNextBatchEachTime() throws Exception {
    var id = fixture.id("d");
    for (int i = 0; i < 30; i++) {
      fixture.append(id);
    }
    try (var relay = relay(Duration.ofSeconds(4), EventSpans.OFF)) {
      relay.start();
      await().atMost(LONG).until(() -> published().size() == 30);
      await().atMost(LONG).pollInterval(Duration.ofSeconds(1)).until(() -> asksAgain(id, 30));
      int before = published().size();

      IntStream.rangeClosed(1, 29).forEach(sequence -> ask(id, sequence));

      await().atMost(LONG).until(() -> published().size() >= before + 434);
    }
  }

  @Test
  void theSpanOfWhatIsPublishedAgainSaysSo() throws Exception {
    var exporter = InMemorySpanExporter.create();
    var processor = SimpleSpanProcessor.create(exporter);
    var id = fixture.id("d");
    try (var provider = SdkTracerProvider.builder().addSpanProcessor(processor).build();
        var relay = relay(Duration.ofMillis(100), new EventSpans(provider.get("test")))) {
      relay.start();
      await().atMost(LONG).until(() -> relay.state() instanceof RelayState.Publishing);
      fixture.append(id);
      await().atMost(LONG).until(() -> published().size() == 1);
      await().atMost(LONG).until(() -> asksAgain(id, 1));
      await().atMost(LONG).until(() -> exporter.getFinishedSpanItems().size() > 1);

      var again = AttributeKey.booleanKey("motcua.republished");
      var spans = exporter.getFinishedSpanItems();
      assertThat(spans.getFirst().getAttributes().get(again)).isNull();
      assertThat(spans.subList(1, spans.size()))
          .allSatisfy(span -> assertThat(span.getAttributes().get(again)).isTrue());
      assertThat(header(published().getFirst(), "traceparent"))
          .contains(spans.getFirst().getTraceId() + "-" + spans.getFirst().getSpanId());
    }
  }

  /**
   * A relay of its own.
   *
   * @param waiting how long a quiet change stream is waited for
   */
  private EventRelay relay(Duration waiting, EventSpans spans) {
    var settings =
        new RelaySettings(
            fixture.service, "other", Duration.ofSeconds(20), Duration.ofMillis(200), waiting);
    return new EventRelay(
        new RelayParts(
            settings,
            fixture.producerDatabase(),
            fixture.client(),
            fixture.client(),
            fixture.meters,
            Clock.systemUTC(),
            spans));
  }

  private boolean asksAgain(String id, long last) {
    ask(id, last);
    return published().size() > last;
  }

  private void ask(String id, long from) {
    var source = fixture.service + "/thing/" + id + "@1";
    var request = new RepublicationRequested(source, id, Topic.ROUTING.topicName(), from, "reader");
    fixture.produce(
        EnvelopeWriter.ofControl(
            UUID.randomUUID().toString(), "reader", request, source, Clock.systemUTC().instant()));
  }

  @Test
  void theBrokerRefusesARelayThatWakesUpLate() {
    var event =
        fixture.forged(Topic.ROUTING, fixture.id("late"), "vn.motcua.route.closed.v1", 1, "{}");
    try (var late = Publisher.open(relayName(), fixture.client());
        var next = Publisher.open(relayName(), fixture.client())) {
      org.assertj.core.api.Assertions.assertThatThrownBy(() -> late.publish(List.of(event)))
          .isInstanceOf(org.apache.kafka.common.KafkaException.class);
      next.publish(List.of());
    }

    assertThat(published()).isEmpty();
  }

  /** A relay that has passed its first start, which publishes what stands already. */
  private EventRelay publishing() {
    var relay = fixture.relay();
    await().atMost(LONG).until(() -> relay.state() instanceof RelayState.Publishing);
    return relay;
  }

  private List<ConsumerRecord<String, byte[]>> published() {
    return fixture.read(Topic.ROUTING);
  }

  /** Ids in order, repeats dropped. */
  private List<String> distinct() {
    return published().stream().map(record -> header(record, "ce_id")).distinct().toList();
  }

  private Document position() {
    return fixture
        .producerDatabase()
        .getCollection("delivery_relay")
        .find(new Document("_id", relayName()))
        .first();
  }

  private String relayName() {
    return fixture.service + "-relay";
  }
}
