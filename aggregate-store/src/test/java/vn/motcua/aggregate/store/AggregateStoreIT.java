package vn.motcua.aggregate.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.WriteConcern;
import com.mongodb.client.model.Indexes;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.motcua.event.contract.exchange.Contact;
import vn.motcua.event.contract.routing.RouteClosed;
import vn.motcua.event.contract.routing.RouteOutcome;

class AggregateStoreIT {

  record Counter(int value, Instant dueAt) {}

  private static final Instant NINE = Instant.parse("2026-11-23T02:00:00Z");

  private final MongoDatabase database = TestDatabase.fresh();
  private final AtomicInteger ids = new AtomicInteger();
  private final AggregateStore<Counter> store = store(200);

  private AggregateStore<Counter> store(int liveEntries) {
    return AggregateStore.in(database, "counter", new JacksonStateCodec<>(Counter.class))
        .keys("submission")
        .index(Indexes.ascending("state.dueAt"))
        .clock(Clock.fixed(NINE, ZoneOffset.UTC))
        .ids(() -> "e-" + ids.incrementAndGet())
        .liveEntries(liveEntries)
        .build();
  }

  @Test
  void loadsWhatWasStored() {
    store.store(Change.create("a", counter(1)).key("submission", "k-1").by("p-1")).block();

    var byId = store.load("a").block();
    var byKey = store.findByKey("submission", "k-1").block();

    assertThat(byId.state()).isEqualTo(counter(1));
    assertThat(byId.version()).isEqualTo(1);
    assertThat(byKey.id()).isEqualTo("a");
    assertThat(byKey.keys()).containsEntry("submission", "k-1");
    assertThat(store.load("nobody").blockOptional()).isEmpty();
  }

  @Test
  void theSecondOfTwoChangesOfOneVersionIsRefused() {
    var loaded = store.store(Change.create("a", counter(1))).block();
    store.store(Change.update(loaded, counter(2))).block();

    assertThatThrownBy(() -> store.store(Change.update(loaded, counter(3))).block())
        .isInstanceOf(VersionConflict.class);
    assertThatThrownBy(() -> store.store(Change.create("a", counter(9))).block())
        .isInstanceOf(VersionConflict.class);
    assertThat(store.load("a").block().state()).isEqualTo(counter(2));
    assertThat(Mono.from(store.collection().countDocuments()).block()).isEqualTo(1);
  }

  @Test
  void aKeyBelongsToOneAggregateUntilItIsGivenBack() {
    var first = store.store(Change.create("a", counter(1)).key("submission", "k")).block();

    assertThatThrownBy(
            () -> store.store(Change.create("b", counter(1)).key("submission", "k")).block())
        .isInstanceOfSatisfying(
            KeyTaken.class, taken -> assertThat(taken.keyName()).isEqualTo("submission"));
    store.store(Change.update(first, counter(1)).withoutKey("submission")).block();
    store.store(Change.create("b", counter(1)).key("submission", "k")).block();

    assertThat(store.findByKey("submission", "k").block().id()).isEqualTo("b");
  }

  @Test
  void everyRequesterOfAGroupGetsItsOwnAnswer() {
    store.store(Change.create("taken", counter(0)).key("submission", "k-13")).block();

    var answers =
        Flux.range(0, 500)
            .flatMap(
                each ->
                    store
                        .store(
                            Change.create("g-" + each, counter(each))
                                .key("submission", "k-" + each))
                        .map(Stored::id)
                        .onErrorResume(KeyTaken.class, taken -> Mono.just("refused " + each)),
                500)
            .collectList()
            .block();

    assertThat(answers).hasSize(500).contains("refused 13", "g-12", "g-14");
    assertThat(answers.stream().filter(answer -> answer.startsWith("refused"))).hasSize(1);
    assertThat(Mono.from(store.collection().countDocuments()).block()).isEqualTo(500);
  }

  @Test
  void changesThatRaceAllStandAfterTryingAgain() {
    store.store(Change.create("hot", counter(0))).block();
    var raise =
        store
            .load("hot")
            .flatMap(hot -> store.store(Change.update(hot, counter(hot.state().value() + 1))));

    Flux.range(0, 12).flatMap(each -> AggregateStore.retrying(raise), 12).blockLast();

    assertThat(store.load("hot").block().state().value()).isEqualTo(12);
    assertThat(store.load("hot").block().version()).isEqualTo(13);
  }

  @Test
  void historyIsChainedAndItsTimeAlwaysMovesOn() {
    var closed = NewEvent.of(closed(), "d-1");
    var note = NewEvent.unpublished("vn.motcua.test.noted", new Counter(1, NINE), "d-1");
    var first = store.store(Change.create("a", counter(1)).with(closed, note).by("p-1")).block();
    store.store(Change.update(first, counter(2)).with(closed).causedBy("cause")).block();

    var history = store.history("a").collectList().block();

    assertThat(history).extracting(HistoryEntry::sequence).containsExactly(1L, 2L, 3L);
    assertThat(history).extracting(HistoryEntry::topicSequence).containsExactly(1L, 0L, 2L);
    assertThat(history)
        .extracting(HistoryEntry::topic)
        .containsExactly("motcua.routing", null, "motcua.routing");
    assertThat(history)
        .extracting(HistoryEntry::time)
        .containsExactly(NINE, NINE.plusMillis(1), NINE.plusMillis(2));
    assertThat(history).extracting(HistoryEntry::actor).containsExactly("p-1", "p-1", null);
    assertThat(history.get(2).causationId()).isEqualTo("cause");
    assertThat(history.get(1).previousHash()).isEqualTo(history.get(0).hash());
    assertThat(store.verifyHistory("a").block().whole()).isTrue();
  }

  @Test
  void anEntryWithoutAForeignCauseIsCausedByThePublishedOneBeforeIt() {
    var closed = NewEvent.of(closed(), "d-1");
    var note = NewEvent.unpublished("vn.motcua.test.noted", new Counter(1, NINE), "d-1");
    var first = store.store(Change.create("a", counter(1)).with(closed, note, closed)).block();
    var second = store.store(Change.update(first, counter(2)).with(closed)).block();
    store
        .store(Change.update(second, counter(3)).with(closed, closed).causedBy("elsewhere"))
        .block();

    var history = store.history("a").collectList().block();
    var ids = history.stream().map(HistoryEntry::id).toList();

    assertThat(history)
        .extracting(HistoryEntry::causationId)
        .containsExactly(null, ids.get(0), ids.get(0), ids.get(2), "elsewhere", "elsewhere");
  }

  @Test
  void anUpdateOfAnAggregateThatIsGoneMakesNoFragmentOfIt() {
    var stored = store.store(Change.create("gone", counter(1))).block();
    Mono.from(store.collection().deleteOne(new Document("_id", "gone"))).block();

    assertThatThrownBy(() -> store.store(Change.update(stored, counter(2))).block())
        .isInstanceOf(VersionConflict.class);
    assertThat(store.load("gone").blockOptional()).isEmpty();
  }

  @Test
  void tamperingWithAnEntryOrCuttingTheEndShows() {
    var closed = NewEvent.of(closed(), "d-1");
    var first = store.store(Change.create("a", counter(1)).with(closed, closed, closed)).block();
    store.store(Change.create("b", counter(1)).with(closed, closed)).block();
    assertThat(first.historyLength()).isEqualTo(3);

    tamper("a", new Document("$set", new Document("history.0000000002.json", "{}")));
    tamper("b", new Document("$unset", new Document("history.0000000002", "")));

    assertThat(store.verifyHistory("a").block().brokenAt()).hasValue(3);
    assertThat(store.verifyHistory("b").block().whole()).isFalse();
  }

  private void tamper(String id, Document update) {
    Mono.from(store.collection().updateOne(new Document("_id", id), update)).block();
  }

  @Test
  void oldEntriesMoveToTheArchiveAndTheChainStaysWhole() {
    var small = store(10);
    var closed = NewEvent.of(closed(), "d-1");
    small.store(Change.create("long", counter(0))).block();
    for (int i = 0; i < 32; i++) {
      var loaded = small.load("long").block();
      small.store(Change.update(loaded, counter(i)).with(closed)).block();
    }

    await().until(() -> liveEntries("long") < 20);
    assertThat(small.history("long").collectList().block()).hasSize(32);
    assertThat(small.verifyHistory("long").block().whole()).isTrue();
    assertThat(small.load("long").block().historyLength()).isEqualTo(32);
  }

  @Test
  void oldEntriesMoveEvenWhenNoChangeEndsAtARoundNumber() {
    var small = store(10);
    var closed = NewEvent.of(closed(), "d-1");
    small.store(Change.create("odd", counter(0)).with(closed)).block();
    for (int i = 0; i < 5; i++) {
      var loaded = small.load("odd").block();
      small
          .store(Change.update(loaded, counter(i)).with(closed, closed, closed, closed, closed))
          .block();
    }

    await().until(() -> liveEntries("odd") < 20);
    assertThat(small.history("odd").collectList().block()).hasSize(26);
  }

  private int liveEntries(String id) {
    var found = Mono.from(store.collection().find(new Document("_id", id)).first()).block();
    return found.get("history", Document.class).size();
  }

  @Test
  void theEffectOfAnEventStandsOnce() {
    var mark = new Mark("intake/dossier/d.1@1#motcua.dossier", 1, seen(1));
    store.store(Change.create("a", counter(1)).mark(mark)).block();
    var loaded = store.load("a").block();

    assertThat(loaded.marks().of(mark.producer())).isEqualTo(seen(1));
    assertThatThrownBy(() -> store.store(Change.update(loaded, counter(2)).mark(mark)).block())
        .isInstanceOf(AlreadyMarked.class);
    assertThat(store.marks("_id", List.of("a", "x")).block())
        .containsOnlyKeys("a")
        .hasEntrySatisfying(
            "a", marks -> assertThat(marks.of(mark.producer()).upTo()).isEqualTo(1));
  }

  @Test
  void aMarkThatACrashMayTakeBackIsNotSeenYet() {
    var producer = "intake/dossier/d-1@1#motcua.dossier";
    store.store(Change.create("a", counter(1))).block();
    var sequence = new AtomicInteger();

    await()
        .pollInterval(Duration.ofMillis(30))
        .until(() -> {
          markWithoutWaiting(producer, sequence.incrementAndGet());
          return store.marks("_id", List.of("a")).block().get("a").of(producer).upTo()
              < store.load("a").block().marks().of(producer).upTo();
        });
  }

  @Test
  void anEffectThatACrashMayTakeBackIsNoDuplicateUntilItStandsForGood() {
    var producer = "intake/dossier/d-1@1#motcua.dossier";
    store.store(Change.create("a", counter(1))).block();
    var sequence = new AtomicInteger();

    await()
        .pollInterval(Duration.ofMillis(30))
        .until(() -> {
          markWithoutWaiting(producer, sequence.incrementAndGet());
          return storeAgain(producer, sequence.get()) instanceof VersionConflict;
        });
    await().until(() -> storeAgain(producer, sequence.get()) instanceof AlreadyMarked);
  }

  /** As another replica's write stands before it is in the journal. */
  private void markWithoutWaiting(String producer, int sequence) {
    var mark = new Document("marks." + FieldName.of(producer), Marks.toDocument(seen(sequence)));
    Mono.from(
            store
                .collection()
                .withWriteConcern(WriteConcern.W1.withJournal(false))
                .updateOne(new Document("_id", "a"), new Document("$set", mark)))
        .block();
  }

  private Throwable storeAgain(String producer, int sequence) {
    var loaded = store.load("a").block();
    var mark = new Mark(producer, sequence, seen(sequence));
    return store
        .store(Change.update(loaded, counter(2)).mark(mark))
        .<Throwable>map(stored -> new AssertionError("applied twice"))
        .onErrorResume(Mono::just)
        .block();
  }

  @Test
  void aPrivateRecordOnlyRisesAndItsContentGoesWhenErased() {
    var first =
        store
            .store(Change.create("a", counter(1)).privateRecord("contact", contact(1), "a"))
            .block();
    assertThat(first.privateVersion("contact")).isEqualTo(1);
    assertThatThrownBy(() ->
            store
                .store(Change.update(first, counter(1)).privateRecord("contact", contact(1), "a"))
                .block())
        .isInstanceOf(IllegalArgumentException.class);

    var erased =
        store.store(Change.update(first, counter(1)).erasePrivateRecord("contact")).block();

    assertThat(erased.privateVersion("contact")).isEqualTo(2);
    var raw = Mono.from(store.collection().find(new Document("_id", "a")).first()).block();
    assertThat(raw.toJson()).doesNotContain("0912345678").contains("motcua.contact");
  }

  @Test
  void changedAtIsTheTimeOfTheServer() {
    var before = Instant.now().minusSeconds(5);
    store.store(Change.create("a", counter(1))).block();

    var raw = Mono.from(store.collection().find(new Document("_id", "a")).first()).block();

    assertThat(raw.getDate("changedAt")).isAfter(Date.from(before));
  }

  @Test
  void findsByTimeInTheState() {
    store.store(Change.create("late", new Counter(1, NINE.plusSeconds(60)))).block();
    store.store(Change.create("soon", new Counter(2, NINE.minusMillis(1)))).block();
    var due = new Document("state.dueAt", new Document("$lte", Date.from(NINE)));

    var found = store.find(due, Indexes.ascending("state.dueAt"), 10).map(Stored::id);

    assertThat(Set.copyOf(found.collectList().block())).containsExactly("soon");
  }

  private static Counter counter(int value) {
    return new Counter(value, NINE);
  }

  private static Seen seen(long upTo) {
    return new Seen(upTo, Set.of(), "id-" + upTo);
  }

  private static Contact contact(int version) {
    return new Contact("a", version, "Nguyễn Thị Lan", "0912345678", null, "vi");
  }

  private static RouteClosed closed() {
    return new RouteClosed("d-1", "r-1", "H26.107-1", RouteOutcome.ISSUED, null, NINE);
  }
}
