package vn.motcua.event.delivery.listening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.motcua.aggregate.store.Change;
import vn.motcua.aggregate.store.Marks;
import vn.motcua.aggregate.store.WireJson;
import vn.motcua.event.contract.EventCatalogue;
import vn.motcua.event.contract.Topic;
import vn.motcua.event.contract.exchange.Contact;
import vn.motcua.event.contract.notice.NoticeChannel;
import vn.motcua.event.contract.notice.NoticeSent;
import vn.motcua.event.contract.routing.RouteClosed;
import vn.motcua.event.delivery.DeliveryFixture;
import vn.motcua.event.delivery.DeliveryFixture.Thing;

class EventListenerIT {

  private static final Duration LONG = Duration.ofSeconds(30);
  private static final String CLOSED = EventCatalogue.byRecord(RouteClosed.class).name();
  private static final String SENT = EventCatalogue.byRecord(NoticeSent.class).name();

  private final DeliveryFixture fixture = new DeliveryFixture();
  private final Map<String, AtomicInteger> calls = new ConcurrentHashMap<>();

  @AfterEach
  void end() throws Exception {
    fixture.close();
  }

  @Test
  void appliesEachHistoryOnceAndInOrder() {
    fixture.relay();
    listen(this::apply);
    var ids = List.of(fixture.id("a"), fixture.id("b"), fixture.id("c"));
    for (int i = 0; i < 10; i++) {
      ids.forEach(fixture::append);
    }

    for (var id : ids) {
      await().atMost(LONG).until(() -> fixture.applied(id).equals(fixture.history(id)));
    }
  }

  @Test
  void aWholeTopicReadFromTheBeginningAgainChangesNothing() throws Exception {
    fixture.relay();
    var first = listen(this::apply);
    var id = fixture.id("a");
    for (int i = 0; i < 5; i++) {
      fixture.append(id);
    }
    await().atMost(LONG).until(() -> fixture.applied(id).size() == 5);
    first.close();
    offsets(Topic.ROUTING, partition -> 0L);
    var before = calls(id);

    listen(this::apply);

    await().atMost(LONG).until(() -> fixture.count("motcua.events.repeated") >= 5);
    assertThat(fixture.applied(id)).isEqualTo(fixture.history(id));
    assertThat(calls(id)).isEqualTo(before);
  }

  @Test
  void aFailingKeyIsTriedAgainAndTheOthersGoOn() {
    var mended = new AtomicBoolean();
    var bad = fixture.id("bad");
    var good = fixture.id("good");
    listen(event -> {
      if (event.headers().key().equals(bad) && !mended.get() && calls(bad) < 3) {
        count(bad);
        throw new IllegalStateException("not yet");
      }
      return apply(event);
    });
    send(bad, 1);
    send(bad, 2);
    send(good, 1);
    send(good, 2);

    await().atMost(LONG).until(() -> fixture.applied(good).size() == 2);
    mended.set(true);
    send(bad, 3);

    await().atMost(LONG).until(() -> fixture.applied(bad).size() == 3);
    assertThat(fixture.applied(bad)).containsExactly(bad + "-1", bad + "-2", bad + "-3");
    assertThat(fixture.count("motcua.events.dead-letters")).isZero();
  }

  @Test
  void aKeyThatIsLetGoWhileTheListenerLooksHasNoGap() {
    var key = fixture.id("d");
    var looking = new CountDownLatch(1);
    fixture.listener(what ->
        what.on(RouteClosed.class, event -> failOnceThenApply(event, key, looking))
            .marks(keys -> lookSlowly(keys, key, looking)));
    send(key, 1);
    await().atMost(LONG).until(() -> parked(key));
    send(key, 2);

    await()
        .atMost(LONG)
        .untilAsserted(
            () -> assertThat(fixture.applied(key)).containsExactly(key + "-1", key + "-2"));
    assertThat(fixture.count("motcua.events.gaps")).isZero();
  }

  /** The second time only once the listener looks at what came after it, if it does. */
  private Handled failOnceThenApply(
      ReceivedEvent<RouteClosed> event, String key, CountDownLatch looking)
      throws InterruptedException {
    if (!event.headers().key().equals(key)) {
      return Handled.noEffect();
    }
    count(key);
    if (calls(key) == 1) {
      throw new IllegalStateException("fails once");
    }
    looking.await(1, TimeUnit.SECONDS);
    fixture.apply(key, event.headers().id(), event.mark());
    return Handled.applied();
  }

  /** What other marks say has been read before this one is asked. */
  private Map<String, Marks> lookSlowly(
      Collection<String> keys, String key, CountDownLatch looking) {
    var listener = Thread.currentThread().getName().contains("-listener-");
    if (listener && keys.contains(key) && parked(key)) {
      looking.countDown();
      await().atMost(LONG).until(() -> !parked(key));
    }
    return Map.of();
  }

  private boolean parked(String key) {
    return fixture
            .consumerDatabase()
            .getCollection("parked_events")
            .countDocuments(new Document("line", key))
        > 0;
  }

  @Test
  void whatKeepsFailingBecomesADeadLetterAndItsKeyWaitsForTheOperator() {
    var mended = new AtomicBoolean();
    var bad = fixture.id("bad");
    var listener =
        listen(event -> {
          if (event.headers().key().equals(bad) && !mended.get()) {
            throw new IllegalStateException("broken");
          }
          return apply(event);
        });
    send(bad, 1);
    send(bad, 2);

    var letter = letter(listener, bad);
    assertThat(letter.reason()).isEqualTo("handler.failed");
    assertThat(letter.attempts()).isEqualTo(4);
    assertThat(letter.error()).isEqualTo("java.lang.IllegalStateException");
    assertThat(letter.digest()).hasSize(16);
    assertThat(letter.holdsKey()).isTrue();
    assertThat(fixture.applied(bad)).isEmpty();
    assertThat(listener.deadLetters().redrive(letter.id(), "p-9001", "try")).isTrue();
    assertThat(letter(listener, bad).id())
        .as("open again when it fails again")
        .isEqualTo(letter.id());
    mended.set(true);
    assertThat(listener.deadLetters().redrive(letter.id(), "p-9001", "handler mended")).isTrue();
    assertThat(listener.deadLetters().redrive(letter.id(), "p-9001", "twice")).isFalse();

    await().atMost(LONG).until(() -> fixture.applied(bad).size() == 2);
    assertThat(fixture.applied(bad)).containsExactly(bad + "-1", bad + "-2");
  }

  @Test
  void brokenJsonIsPutAsideAndDiscardingItLetsTheKeyGoOn() {
    var key = fixture.id("k");
    var other = fixture.id("o");
    var listener = listen(this::apply);
    fixture.produce(fixture.forged(Topic.ROUTING, key, CLOSED, 1, "{\"dossierId\":"));
    send(key, 2);
    send(other, 1);

    await().atMost(LONG).until(() -> fixture.applied(other).size() == 1);
    var letter = letter(listener, key);
    assertThat(letter.reason()).isEqualTo("value.invalid");
    assertThat(fixture.applied(key)).isEmpty();
    assertThat(listener.deadLetters().discard(letter.id(), "p-9001", "cannot be read")).isTrue();

    await().atMost(LONG).until(() -> fixture.applied(key).equals(List.of(key + "-2")));
    send(key, 3);
    await().atMost(LONG).until(() -> fixture.applied(key).size() == 2);
    await()
        .atMost(LONG)
        .until(() ->
            fixture.read(Topic.DEAD_LETTERS).stream()
                .anyMatch(copy -> "value.invalid".equals(reason(copy))));
  }

  @Test
  void noLetterStandsBeforeItsKeyWaitsSoThatAnActIsNeverTooEarly() {
    var listener = listen(this::apply);
    var keys = IntStream.range(0, 20).mapToObj(each -> fixture.id("k" + each)).toList();
    keys.forEach(key -> fixture.produce(fixture.forged(Topic.ROUTING, key, CLOSED, 1, "{")));
    var tooEarly = new TreeSet<String>();

    await()
        .atMost(LONG)
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(1))
        .until(() -> {
          var open = listener.deadLetters().open(1000).stream().map(DeadLetter::key).toList();
          open.stream().filter(key -> !parked(key)).forEach(tooEarly::add);
          return open.containsAll(keys);
        });

    assertThat(tooEarly).isEmpty();
  }

  @Test
  void aValueThatLacksAFieldIsPoisonToo() {
    var key = fixture.id("k");
    var listener = listen(this::apply);
    fixture.produce(fixture.forged(Topic.ROUTING, key, CLOSED, 1, "{\"dossierId\":\"d\"}"));

    assertThat(letter(listener, key).reason()).isEqualTo("value.invalid");
  }

  @Test
  void anUnknownVersionIsSkippedAndAnUnknownFamilyPutAsideWithoutHoldingTheKey() {
    var key = fixture.id("k");
    var listener = listen(this::apply);
    fixture.produce(
        fixture.forged(Topic.ROUTING, key, "vn.motcua.route.closed.v9", 1, "{\"new\":1}"));
    fixture.produce(fixture.forged(Topic.ROUTING, key, "vn.motcua.route.dreamt.v1", 2, "{}"));
    send(key, 3);

    await().atMost(LONG).until(() -> fixture.applied(key).equals(List.of(key + "-3")));
    assertThat(letter(listener, key).reason()).isEqualTo("family.unknown");
    assertThat(letter(listener, key).holdsKey()).isFalse();
    assertThat(fixture.count("motcua.events.skipped")).isEqualTo(1);
  }

  @Test
  void aRecordThatIsNoEventIsPutAsideAndNothingWaitsForIt() {
    var key = fixture.id("k");
    var listener = listen(this::apply);
    fixture.produce(
        new org.apache.kafka.clients.producer.ProducerRecord<>(
            Topic.ROUTING.topicName(), key, new byte[] {1, 2, 3}));
    send(key, 1);

    await().atMost(LONG).until(() -> fixture.applied(key).size() == 1);
    assertThat(letter(listener, key).reason()).isEqualTo("envelope.invalid");
  }

  @Test
  void theSameSequenceWithAnotherIdIsPutAside() {
    var key = fixture.id("k");
    var listener = listen(this::apply);
    send(key, 1);
    await().atMost(LONG).until(() -> fixture.applied(key).size() == 1);
    var another = fixture.forged(Topic.ROUTING, key, CLOSED, 1, closed(key));
    another.headers().remove("ce_id");
    another.headers().add("ce_id", "another".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    fixture.produce(another);

    assertThat(letter(listener, key).reason()).isEqualTo("sequence.reused");
    assertThat(fixture.applied(key)).hasSize(1);
  }

  @Test
  void inTheNoticeFamilyPoisonLeavesAHoleThatARedriveFillsAndOnlyThat() {
    var key = fixture.id("k");
    var mended = new AtomicBoolean();
    var listener =
        fixture.listener(what ->
            what.on(
                NoticeSent.class,
                event -> {
                  if (event.headers().sequence() == 2 && !mended.get()) {
                    throw new IllegalStateException("broken");
                  }
                  return apply(event);
                }));
    for (int sequence = 1; sequence <= 3; sequence++) {
      fixture.produce(fixture.forged(Topic.NOTICE, key, SENT, sequence, sent(key)));
    }
    await().atMost(LONG).until(() -> fixture.applied(key).size() == 2);
    assertThat(fixture.applied(key)).containsExactly(key + "-1", key + "-3");
    fixture.produce(fixture.forged(Topic.NOTICE, key, SENT, 2, sent(key)));
    mended.set(true);

    var letter = letter(listener, key);
    assertThat(listener.deadLetters().redrive(letter.id(), "p-9001", "mended")).isTrue();

    await().atMost(LONG).until(() -> fixture.applied(key).size() == 3);
    assertThat(fixture.applied(key)).containsExactly(key + "-1", key + "-3", key + "-2");
  }

  @Test
  void aKeyWaitsForItsPrivateRecordAndThenGoesOn() {
    fixture.relay();
    var id = fixture.id("k");
    var other = fixture.id("o");
    fixture.listener(what ->
        what.topics(Topic.CONTACT)
            .on(
                RouteClosed.class,
                event ->
                    event.headers().key().equals(id)
                            && fixture.received.read(Contact.class, id, 2).isEmpty()
                        ? Handled.waitFor("contact 2")
                        : apply(event)));
    var contact = new Contact(id, 1, "Nguyễn Thị Lan", "0912345678", null, "vi");
    var stored =
        fixture
            .things
            .store(Change.create(id, new Thing(0)).privateRecord("contact", contact, id))
            .block();
    fixture.append(id);
    fixture.append(other);
    await().atMost(LONG).until(() -> fixture.applied(other).size() == 1);
    await().atMost(LONG).until(() -> fixture.received.read(Contact.class, id, 1).isPresent());
    assertThat(fixture.applied(id)).isEmpty();

    var newer = new Contact(id, 2, "Nguyễn Thị Lan", "0987654321", null, "vi");
    fixture
        .things
        .store(
            Change.update(fixture.things.load(stored.id()).block(), new Thing(9))
                .privateRecord("contact", newer, id))
        .block();

    await().atMost(LONG).until(() -> fixture.applied(id).equals(fixture.history(id)));
    assertThat(fixture.received.find(Contact.class, id, 2).block()).isEqualTo(newer);
    fixture
        .things
        .store(
            Change.update(fixture.things.load(id).block(), new Thing(10))
                .erasePrivateRecord("contact"))
        .block();
    await().atMost(LONG).until(() -> fixture.received.erased(Contact.class, id));
    assertThat(fixture.received.find(Contact.class, id, 1).blockOptional()).isEmpty();
  }

  @Test
  void aGapIsAskedForAndHealed() throws Exception {
    fixture.relay();
    var id = fixture.id("k");
    for (int i = 0; i < 4; i++) {
      fixture.append(id);
    }
    await().atMost(LONG).until(() -> fixture.read(Topic.ROUTING).size() >= 4);
    var last = fixture.read(Topic.ROUTING).getLast();
    offsets(Topic.ROUTING, partition -> partition == last.partition() ? last.offset() : 0L);

    listen(this::apply);

    await().atMost(LONG).until(() -> fixture.applied(id).equals(fixture.history(id)));
    assertThat(fixture.count("motcua.events.gaps")).isPositive();
  }

  @Test
  void whileADependencyIsDownNothingIsLostAndTheListenerSaysSo() {
    var down = new AtomicBoolean(true);
    var listener =
        listen(event -> {
          if (down.get()) {
            throw new DependencyDown("test", new IllegalStateException("down"));
          }
          return apply(event);
        });
    var keys = List.of(fixture.id("a"), fixture.id("b"));
    for (var key : keys) {
      send(key, 1);
      send(key, 2);
    }
    await().atMost(LONG).until(() -> listener.standstill().isPresent());
    down.set(false);

    for (var key : keys) {
      await().atMost(LONG).until(() -> fixture.applied(key).size() == 2);
    }
    await().atMost(LONG).until(() -> listener.standstill().isEmpty());
    assertThat(fixture.count("motcua.events.dead-letters")).isZero();
    assertThat(listener.waitingKeys()).isEmpty();
  }

  @Test
  void anActThatWasCutOffIsDoneAgainWholeAndChangesNothingMore() {
    var mended = new AtomicBoolean();
    var key = fixture.id("k");
    var listener =
        listen(event -> {
          if (!mended.get() && event.headers().sequence() == 1) {
            throw new IllegalStateException("broken");
          }
          return apply(event);
        });
    send(key, 1);
    send(key, 2);
    var letter = letter(listener, key);
    mended.set(true);
    assertThat(listener.deadLetters().redrive(letter.id(), "p-9001", "mended")).isTrue();
    await().atMost(LONG).until(() -> fixture.applied(key).size() == 2);

    reopen(letter);
    assertThat(listener.deadLetters().redrive(letter.id(), "p-9001", "cut off")).isTrue();
    await().atMost(LONG).until(() -> listener.waitingKeys().isEmpty());
    reopen(letter);
    assertThat(listener.deadLetters().discard(letter.id(), "p-9001", "cut off")).isTrue();
    send(key, 3);

    await().atMost(LONG).until(() -> fixture.applied(key).size() == 3);
    assertThat(fixture.applied(key)).containsExactly(key + "-1", key + "-2", key + "-3");
    assertThat(listener.deadLetters().open(10)).isEmpty();
    assertThat(listener.deadLetters().acts(letter.id()))
        .extracting(OperatorAct::decision)
        .containsExactly("REDRIVEN", "REDRIVEN", "DISCARDED");
  }

  /** As a crash leaves it between what an act does and its end. */
  private void reopen(DeadLetter letter) {
    letters()
        .updateOne(
            new org.bson.Document("_id", letter.id()),
            new org.bson.Document("$set", new org.bson.Document("state", "OPEN")));
  }

  private com.mongodb.client.MongoCollection<org.bson.Document> letters() {
    return fixture.consumerDatabase().getCollection("dead_letters");
  }

  @Test
  void aPrivateRecordThatCannotBeReadIsCopiedNowhereAndIsReceivedWhenDrivenAgain() {
    var key = fixture.id("k");
    var type = EventCatalogue.byRecord(Contact.class).name();
    var listener = fixture.listener(what -> what.topics(Topic.CONTACT));
    var json = WireJson.write(new Contact(key, 1, "Nguyễn Thị Lan", "0912345678", null, "vi"));
    fixture.produce(fixture.forged(Topic.CONTACT, key, type, 1, json.replace("{", "{{")));

    var letter = letter(listener, key);
    assertThat(letter.reason()).isEqualTo("record.invalid");
    await().atMost(LONG).until(() -> fixture.read(Topic.DEAD_LETTERS).size() == 1);
    assertThat(fixture.read(Topic.DEAD_LETTERS).getFirst().value()).isNull();
    assertThat(letters().find().first().get("event", org.bson.Document.class).get("value"))
        .isNull();
    listener.deadLetters().redrive(letter.id(), "p-9001", "still broken");
    assertThat(letter(listener, key).id()).isEqualTo(letter.id());

    fixture.produce(fixture.forged(Topic.CONTACT, key, type, 1, json));
    await().atMost(LONG).until(() -> fixture.received.read(Contact.class, key, 1).isPresent());
    fixture.consumerDatabase().getCollection("received_records").drop();
    var readable = fixture.read(Topic.CONTACT).getLast();
    letters()
        .updateOne(
            new org.bson.Document("_id", letter.id()),
            new org.bson.Document(
                "$set", new org.bson.Document("event.offset", readable.offset())));
    assertThat(listener.deadLetters().redrive(letter.id(), "p-9001", "reader mended")).isTrue();

    assertThat(fixture.received.read(Contact.class, key, 1)).isPresent();
    assertThat(listener.deadLetters().open(10)).isEmpty();
  }

  @Test
  void aParkedEventIsKeptOnceHoweverOftenItComesAndTheKeysThatWaitAreMetered() {
    var ready = new AtomicBoolean();
    var key = fixture.id("k");
    var listener = listen(event -> ready.get() ? apply(event) : Handled.waitFor("readiness"));
    send(key, 1);
    for (int repeat = 0; repeat < 5; repeat++) {
      send(key, 2);
    }
    send(key, 3);

    var parked = fixture.consumerDatabase().getCollection("parked_events");
    await().atMost(LONG).until(() -> parked.countDocuments() == 3);
    await().during(Duration.ofSeconds(1)).until(() -> parked.countDocuments() == 3);
    await()
        .atMost(LONG)
        .until(() ->
            fixture.meters.get("motcua.events.waiting").tag("state", "WAITING").gauge().value()
                == 1);
    assertThat(fixture.meters.get("motcua.events.waiting.oldest.seconds").gauge().value())
        .isPositive();
    assertThat(listener.waiting().oldest()).isPresent();
    ready.set(true);

    await().atMost(LONG).until(() -> fixture.applied(key).size() == 3);
    assertThat(fixture.applied(key)).containsExactly(key + "-1", key + "-2", key + "-3");
    await().atMost(LONG).until(() -> parked.countDocuments() == 0);
    assertThat(listener.waitingKeys()).isEmpty();
  }

  @Test
  void aRedrivenEventGoesBeforeTheOthersOfItsKey() {
    var mended = new AtomicBoolean();
    var key = fixture.id("k");
    var listener =
        fixture.listener(what ->
            what.on(
                NoticeSent.class,
                event -> {
                  if (event.headers().sequence() == 1 && !mended.get()) {
                    throw new IllegalStateException("broken");
                  }
                  return event.headers().sequence() == 2 && !mended.get()
                      ? Handled.waitFor("mending")
                      : apply(event);
                }));
    for (int sequence = 1; sequence <= 3; sequence++) {
      fixture.produce(fixture.forged(Topic.NOTICE, key, SENT, sequence, sent(key)));
    }
    var letter = letter(listener, key);
    await().atMost(LONG).until(() -> listener.waitingKeys().containsKey("WAITING"));
    mended.set(true);
    assertThat(listener.deadLetters().redrive(letter.id(), "p-9001", "mended")).isTrue();

    await().atMost(LONG).until(() -> fixture.applied(key).size() == 3);
    assertThat(fixture.applied(key)).contains(key + "-1", key + "-2", key + "-3");
    assertThat(fixture.applied(key).indexOf(key + "-2"))
        .isLessThan(fixture.applied(key).indexOf(key + "-3"));
  }

  @Test
  void theTraceOfARequestGoesOverTheBrokerIntoWhatItsEventsCause() {
    var traceparent = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
    var id = fixture.id("k");
    fixture.relay();
    listen(event -> {
      if (event.headers().key().equals(id)) {
        var effect =
            Change.create(id, new DeliveryFixture.Effects(List.of("one")))
                .with(vn.motcua.aggregate.store.NewEvent.of(DeliveryFixture.closed(id), id))
                .causedBy(event.headers().id())
                .mark(event.mark());
        fixture.effects.store(effect).block();
        return Handled.applied();
      }
      return Handled.noEffect();
    });
    var event = vn.motcua.aggregate.store.NewEvent.of(DeliveryFixture.closed(id), id);

    fixture
        .things
        .store(Change.create(id, new Thing(1)).with(event))
        .contextWrite(context -> context.put("traceparent", traceparent))
        .block();

    await().atMost(LONG).until(() -> fixture.applied(id).size() == 1);
    assertThat(DeliveryFixture.header(fixture.read(Topic.ROUTING).getFirst(), "traceparent"))
        .isEqualTo(traceparent);
    var caused = fixture.effects.history(id).blockFirst();
    assertThat(caused.traceparent()).isEqualTo(traceparent);
    assertThat(fixture.effects.verifyHistory(id).block().whole()).isTrue();
  }

  private EventListener listen(EventHandler<RouteClosed> handler) {
    return fixture.listener(what -> what.on(RouteClosed.class, handler));
  }

  private <T> Handled apply(ReceivedEvent<T> event) {
    var key = event.headers().key();
    if (!key.startsWith(fixture.service)) {
      return Handled.noEffect();
    }
    count(key);
    fixture.apply(key, event.headers().id(), event.mark());
    return Handled.applied();
  }

  private void count(String key) {
    calls.computeIfAbsent(key, k -> new AtomicInteger()).incrementAndGet();
  }

  private int calls(String key) {
    return calls.getOrDefault(key, new AtomicInteger()).get();
  }

  private void send(String key, long sequence) {
    fixture.produce(fixture.forged(Topic.ROUTING, key, CLOSED, sequence, closed(key)));
  }

  private static String closed(String key) {
    return WireJson.write(DeliveryFixture.closed(key));
  }

  private static String sent(String key) {
    return WireJson.write(
        new NoticeSent(key, "n-1", NoticeChannel.SMS, "accepted", 1, DeliveryFixture.NINE));
  }

  private DeadLetter letter(EventListener listener, String key) {
    await().atMost(LONG).until(() -> letters(listener, key).size() == 1);
    return letters(listener, key).getFirst();
  }

  private static List<DeadLetter> letters(EventListener listener, String key) {
    return listener.deadLetters().open(1000).stream()
        .filter(letter -> key.equals(letter.key()))
        .toList();
  }

  private static String reason(
      org.apache.kafka.clients.consumer.ConsumerRecord<String, byte[]> copy) {
    return DeliveryFixture.header(copy, "dead_letter_reason");
  }

  private void offsets(Topic topic, java.util.function.IntFunction<Long> offset) throws Exception {
    var offsets = new java.util.HashMap<TopicPartition, OffsetAndMetadata>();
    for (int partition = 0; partition < Topic.PARTITIONS; partition++) {
      offsets.put(
          new TopicPartition(topic.topicName(), partition),
          new OffsetAndMetadata(offset.apply(partition)));
    }
    try (var admin = Admin.create(fixture.client())) {
      admin.alterConsumerGroupOffsets(fixture.service + "-consumer", offsets).all().get();
    }
  }
}
