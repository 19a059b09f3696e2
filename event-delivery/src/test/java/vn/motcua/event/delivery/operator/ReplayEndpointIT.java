package vn.motcua.event.delivery.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import vn.motcua.aggregate.store.AggregateStore;
import vn.motcua.aggregate.store.AggregateStoreBuilder;
import vn.motcua.aggregate.store.ArchiveBucket;
import vn.motcua.aggregate.store.Change;
import vn.motcua.aggregate.store.NewEvent;
import vn.motcua.event.contract.Topic;
import vn.motcua.event.contract.exchange.Contact;
import vn.motcua.event.delivery.DeliveryFixture;
import vn.motcua.event.delivery.DeliveryFixture.Thing;
import vn.motcua.event.delivery.relay.PublishedHistory;
import vn.motcua.event.delivery.relay.ReplaySource;
import vn.motcua.http.edge.Role;

class ReplayEndpointIT extends RunningService {

  private final String id = FIXTURE.id(UUID.randomUUID().toString());
  private final String sandbox = "motcua.sandbox.it-" + UUID.randomUUID();

  @Test
  void aDossierIsToldAgainAsItStoodOnItsTopicAndMarkedAsReplayed() {
    IntStream.range(0, 3).forEach(each -> FIXTURE.append(id));
    FIXTURE.append(FIXTURE.id("another"));
    await().atMost(LONG).until(() -> published().size() == 3);

    replayed(Map.of("topic", sandbox, "dossier", id), 3);

    assertThat(sandbox().stream().map(each -> withoutMark(each)).toList())
        .isEqualTo(published().stream().map(each -> seen(each)).toList());
    assertThat(sandbox())
        .allSatisfy(
            each -> assertThat(DeliveryFixture.header(each, Sandbox.REPLAYED)).isEqualTo("true"));
  }

  @Test
  void whatWasArchivedIsToldInOrderWithTheRest() {
    var manyArchived = FIXTURE.things(4);
    for (int each = 0; each < 30; each++) {
      append(manyArchived);
    }
    await().atMost(LONG).until(() -> archived() > 10);

    replayed(Map.of("topic", sandbox, "dossier", id), 30);

    assertThat(sandbox())
        .extracting(each -> DeliveryFixture.header(each, "ce_sequence"))
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 30).mapToObj(String::valueOf).toList());
  }

  @Test
  void aTimeRangeTakesItsEventsOnly() throws InterruptedException {
    FIXTURE.append(id);
    var from = lastTime();
    FIXTURE.append(id);
    FIXTURE.append(id);
    var to = lastTime();

    var answer =
        replay(Map.of("topic", sandbox, "from", from.toString(), "to", to.toString()))
            .expectStatus()
            .isOk()
            .expectBody(Replay.Told.class)
            .returnResult()
            .getResponseBody();

    assertThat(answer.next()).isNull();
    assertThat(sandbox())
        .filteredOn(each -> id.equals(each.key()))
        .extracting(each -> DeliveryFixture.header(each, "ce_sequence"))
        .containsExactly("1", "2");
  }

  @Test
  void aLongReplayStopsBetweenHistoriesAndGoesOnThere() {
    var ids = IntStream.range(0, 7).mapToObj(each -> id + "-" + each).toList();
    ids.forEach(each -> {
      FIXTURE.append(each);
      FIXTURE.append(each);
    });
    var told = new ArrayList<String>();
    var replays = 0;
    var place = (ReplayPlace) null;
    do {
      var next =
          replay(told, 6)
              .between(Instant.EPOCH.plusSeconds(600), Instant.now().plusSeconds(600), place)
              .next();
      place = next == null ? null : ReplayPlace.parse(next).orElseThrow();
      replays++;
    } while (place != null);

    assertThat(replays).isGreaterThan(2);
    assertThat(told).containsAll(expected(ids));
  }

  private static Replay replay(List<String> told, int enough) {
    var database = FIXTURE.producerDatabase();
    return new Replay(
        new ReplaySource(database, List.of()),
        new PublishedHistory(database, FIXTURE.service, Clock.systemUTC()),
        record -> told.add(record.key() + " " + sequence(record)),
        enough);
  }

  private static String sequence(ProducerRecord<String, byte[]> record) {
    return new String(record.headers().lastHeader("ce_sequence").value(), StandardCharsets.UTF_8);
  }

  private static List<String> expected(List<String> ids) {
    return ids.stream().flatMap(each -> Stream.of(each + " 1", each + " 2")).toList();
  }

  @Test
  void whatWasPrivateOrNeverPublishedIsNotTold() {
    var contact = new Contact(id, 1, "c-1", "+84912345678", null, "vi");
    FIXTURE
        .things
        .store(
            Change.<Thing>create(id, new Thing(1))
                .privateRecord("contact", contact, id)
                .with(NewEvent.unpublished("thing.noted", Map.of("who", "+849"), id))
                .with(NewEvent.of(DeliveryFixture.closed(id), id)))
        .block();

    replayed(Map.of("topic", sandbox, "dossier", id), 1);

    assertThat(sandbox())
        .singleElement()
        .satisfies(each ->
            assertThat(new String(each.value(), StandardCharsets.UTF_8)).doesNotContain("+849"));
  }

  @Test
  void aDossierIsFoundByItsCodeWhereTheServiceHasOne() {
    var code = "C-" + id;
    FIXTURE
        .things
        .store(
            Change.<Thing>create(id, new Thing(1))
                .key("code", code)
                .with(NewEvent.of(DeliveryFixture.closed(id), id)))
        .block();

    replay(Map.of("topic", sandbox, "dossier", code))
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.written")
        .isEqualTo(1)
        .jsonPath("$.dossierId")
        .isEqualTo(id);
  }

  @Test
  void whoHadWhatToldAgainAndWhyStaysKnown() {
    FIXTURE.append(id);
    FIXTURE.append(id);
    replayed(Map.of("topic", sandbox, "dossier", id, "reason", "ticket 12"), 2);
    var range =
        Map.of("from", "2020-01-01T00:00:00Z", "to", "2020-01-02T00:00:00Z", "topic", sandbox);
    replayed(range, 0);

    var past = replays().stream().filter(each -> sandbox.equals(each.topic())).toList();

    assertThat(past).extracting(PastReplay::operator).containsExactly(id, id);
    assertThat(past)
        .extracting(PastReplay::reason)
        .containsExactly("asked by the bank", "ticket 12");
    assertThat(past).extracting(PastReplay::written).containsExactly(0L, 2L);
    assertThat(past).extracting(PastReplay::dossier).containsExactly(null, id);
    assertThat(past.getFirst().from()).isEqualTo("2020-01-01T00:00:00Z");
    assertThat(past.getFirst().to()).isEqualTo("2020-01-02T00:00:00Z");
    assertThat(past.getFirst().at()).isBetween(Instant.now().minusSeconds(60), Instant.now());
    refused(Map.of("topic", sandbox, "dossier", id, "reason", " "), "delivery.reason-needed");
    assertThat(replays()).filteredOn(each -> sandbox.equals(each.topic())).hasSize(2);
    client
        .get()
        .uri("/delivery/replays")
        .header("Authorization", "Bearer " + Role.LEADER + ".x")
        .exchange()
        .expectStatus()
        .isForbidden();
  }

  private List<PastReplay> replays() {
    return client
        .get()
        .uri("/delivery/replays")
        .header("Authorization", "Bearer " + Role.OPERATOR + "." + id)
        .exchange()
        .expectStatus()
        .isOk()
        .expectBodyList(PastReplay.class)
        .returnResult()
        .getResponseBody();
  }

  @Test
  void onlyASandboxIsWrittenTo() {
    for (var topic : List.of("motcua.dossier", "motcua.sandbox.", "motcua.sandbox.A", "x")) {
      refused(Map.of("topic", topic, "dossier", id), "delivery.no-sandbox");
    }
    refused(Map.of("dossier", id), "delivery.no-sandbox");
  }

  @Test
  void aWishWithoutDossierOrRangeIsRefused() {
    refused(Map.of("topic", sandbox), "delivery.no-range");
    refused(Map.of("topic", sandbox, "from", "2026-01-01T00:00:00Z"), "delivery.no-range");
    refused(
        Map.of("topic", sandbox, "from", "2026-01-02T00:00:00Z", "to", "2026-01-01T00:00:00Z"),
        "delivery.no-range");
  }

  @Test
  void aPlaceThatNoAnswerNamedIsRefused() {
    FIXTURE.append(id);
    var kind = new ReplaySource(FIXTURE.producerDatabase(), List.of()).kinds().getFirst();
    var day = Map.of("from", "2026-01-01T00:00:00Z", "to", "2026-01-02T00:00:00Z");
    var places =
        List.of("nowhere", "no-kind@2026-01-01T00:00:00Z", kind + "@+1000000000-01-01T00:00:00Z");
    for (var place : places) {
      var wish = new HashMap<>(day);
      wish.putAll(Map.of("topic", sandbox, "after", place));
      refused(wish, "delivery.no-place");
    }
  }

  @Test
  void onlyAnOperatorMayAndNotWithoutEnd() {
    var wish = Map.of("topic", sandbox, "dossier", "none");
    replay(wish, Role.INTAKE_OFFICER + ".x").expectStatus().isForbidden();
    var statuses =
        IntStream.range(0, 40)
            .mapToObj(each ->
                replay(wish, Role.OPERATOR + ".hasty").returnResult(String.class).getStatus())
            .map(status -> status.value())
            .toList();

    assertThat(statuses).contains(429);
  }

  private void append(AggregateStore<Thing> things) {
    AggregateStore.retrying(
            things
                .load(id)
                .map(found -> Change.update(found, new Thing(found.state().value() + 1)))
                .defaultIfEmpty(Change.create(id, new Thing(1)))
                .flatMap(change ->
                    things.store(change.with(NewEvent.of(DeliveryFixture.closed(id), id)))))
        .block();
  }

  private long archived() {
    long entries = 0;
    var archive = FIXTURE.producerDatabase().getCollection(AggregateStoreBuilder.ARCHIVE);
    for (var bucket : archive.find(ArchiveBucket.of("thing", id))) {
      entries += ArchiveBucket.entries(bucket).size();
    }
    return entries;
  }

  private Instant lastTime() {
    return FIXTURE.things.history(id).last().block().time();
  }

  private ResponseSpec replay(Map<String, String> wish) {
    return replay(wish, Role.OPERATOR + "." + id);
  }

  private ResponseSpec replay(Map<String, String> wish, String role) {
    var reasoned = new HashMap<>(Map.of("reason", "asked by the bank"));
    reasoned.putAll(wish);
    return client
        .post()
        .uri("/delivery/replay")
        .header("Authorization", "Bearer " + role)
        .bodyValue(reasoned)
        .exchange();
  }

  private void replayed(Map<String, String> wish, int written) {
    replay(wish).expectStatus().isOk().expectBody().jsonPath("$.written").isEqualTo(written);
  }

  private void refused(Map<String, String> wish, String code) {
    replay(wish).expectStatus().isBadRequest().expectBody().jsonPath("$.code").isEqualTo(code);
  }

  private List<ConsumerRecord<String, byte[]>> published() {
    return FIXTURE.read(Topic.ROUTING).stream().filter(each -> id.equals(each.key())).toList();
  }

  private static Map<String, String> seen(ConsumerRecord<String, byte[]> record) {
    var seen = new TreeMap<String, String>();
    record
        .headers()
        .forEach(each -> seen.put(each.key(), new String(each.value(), StandardCharsets.UTF_8)));
    seen.put("the key", record.key());
    seen.put("the value", new String(record.value(), StandardCharsets.UTF_8));
    return seen;
  }

  private static Map<String, String> withoutMark(ConsumerRecord<String, byte[]> record) {
    var seen = seen(record);
    seen.remove(Sandbox.REPLAYED);
    return seen;
  }

  private List<ConsumerRecord<String, byte[]>> sandbox() {
    var found = new ArrayList<ConsumerRecord<String, byte[]>>();
    try (var consumer =
        new KafkaConsumer<>(
            FIXTURE.client(), new StringDeserializer(), new ByteArrayDeserializer())) {
      var partitions =
          IntStream.range(0, Topic.PARTITIONS)
              .mapToObj(each -> new TopicPartition(sandbox, each))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      var ends = consumer.endOffsets(partitions);
      while (ends.entrySet().stream()
          .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        consumer.poll(Duration.ofMillis(200)).forEach(found::add);
      }
    }
    return found;
  }
}
