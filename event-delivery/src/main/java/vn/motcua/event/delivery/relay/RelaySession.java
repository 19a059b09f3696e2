package vn.motcua.event.delivery.relay;

import com.mongodb.client.MongoCollection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.event.contract.control.RepublicationRequested;
import vn.motcua.event.delivery.envelope.Source;

/** One term of one relay: from the lease in its hand to the first thing that goes wrong. */
final class RelaySession {

  private static final Logger LOG = LoggerFactory.getLogger(RelaySession.class);

  private static final Duration LOOK_AT_TOPICS = Duration.ofSeconds(15);
  private static final Duration SAVE_EVERY = Duration.ofMillis(250);

  private static final int ANSWERS_BETWEEN_BATCHES = 20;

  /** A transaction costs the broker the same for many events as for a few. */
  private static final int BUSY = 4;

  private static final Duration GATHERING = Duration.ofMillis(15);

  private final RelayParts parts;
  private final LeaseKeeper lease;
  private final Positions positions;
  private final Publisher publisher;
  private final RelayMeters meters;
  private final Consumer<RelayState> state;
  private final Republication republication;
  private final StreamStart start;
  private final Records records;
  private final CheckpointPlan plan;
  private final Checkpoints checkpoints;
  private final TopicIdentity topics;
  private Instant lookedAtTopics = Instant.EPOCH;
  private Instant saved = Instant.EPOCH;

  RelaySession(
      RelayParts parts,
      MongoCollection<Document> collection,
      LeaseKeeper lease,
      Publisher publisher,
      CheckpointPlan plan,
      RelayMeters meters,
      Consumer<RelayState> state) {
    this.parts = parts;
    this.lease = lease;
    this.publisher = publisher;
    this.plan = plan;
    this.meters = meters;
    this.state = state;
    var settings = parts.settings();
    var relay = settings.relayName();
    var epochs = new Epochs(parts.database(), collection, parts.clock());
    this.positions = new Positions(collection, relay, settings.flushInterval(), parts.clock());
    this.topics = new TopicIdentity(collection, relay, parts.producerProperties());
    this.records = new Records(settings.service(), epochs, parts.clock());
    this.checkpoints =
        new Checkpoints(parts.database(), records, few -> publish(few, false), parts.clock());
    this.republication = new Republication(parts.database(), records, this::publishAgain);
    this.start = new StreamStart(parts, positions, republication, state);
  }

  /** Publishes until told to stop, then leaves a clean position. */
  void run(BooleanSupplier stopping, RequestQueue requests) {
    try (var tail = start.open();
        checkpoints) {
      fillTopicsMadeAnew();
      state.accept(new RelayState.Publishing(parts.clock().instant()));
      while (!stopping.getAsBoolean()) {
        step(tail, requests);
      }
      positions.close();
    }
  }

  private void step(ChangeTail tail, RequestQueue requests) {
    var changes = tail.next();
    var batch = new ArrayList<ProducerRecord<String, byte[]>>();
    if (!changes.isEmpty()) {
      meters.read(ChangeReader.time(changes.getFirst()));
    }
    changes.forEach(change -> batch.addAll(records.of(change)));
    publish(batch, false);
    if (!changes.isEmpty()) {
      meters.lag(ChangeReader.time(changes.getLast()));
    } else {
      meters.idle();
    }
    positions.reached(tail.token());
    saveNowAndThen();
    lease.gotOn();
    answer(requests);
    if (changes.size() >= BUSY) {
      LockSupport.parkNanos(GATHERING.toNanos());
    } else if (changes.isEmpty()) {
      // Under load a topic that was made anew shows by a fault of the producer.
      lookAtTopicsNowAndThen();
    }
    plan.due().ifPresent(checkpoints::begin);
    if (checkpoints.step()) {
      plan.ended();
    }
  }

  /** Some of them: what is new must not wait for all that is asked for again. */
  private void answer(RequestQueue requests) {
    for (int some = 0; some < ANSWERS_BETWEEN_BATCHES; some++) {
      requests.next().ifPresent(this::answer);
    }
  }

  private void publishAgain(List<ProducerRecord<String, byte[]>> batch) {
    publish(batch, true);
  }

  private void publish(List<ProducerRecord<String, byte[]>> batch, boolean again) {
    lease.gotOn();
    parts.spans().publishing(batch, again, publisher::publish);
    meters.published(batch.size());
  }

  /** A topic that was deleted and made anew gets all that it ever held. */
  private void fillTopicsMadeAnew() {
    var anew = topics.madeAnew();
    if (!anew.isEmpty()) {
      LOG.warn("topics were made anew, publishing all of them again topics={}", anew);
      state.accept(new RelayState.Republishing(parts.clock().instant()));
      republication.since(Instant.EPOCH, anew::contains);
      plan.ask();
      state.accept(new RelayState.Publishing(parts.clock().instant()));
    }
    topics.accept();
    lookedAtTopics = parts.clock().instant();
  }

  private void lookAtTopicsNowAndThen() {
    var now = parts.clock().instant();
    if (lookedAtTopics.plus(LOOK_AT_TOPICS).isBefore(now)) {
      fillTopicsMadeAnew();
    }
  }

  private void answer(RepublicationRequested request) {
    Optional<Source> source = Source.parse(request.producer());
    source.ifPresent(aggregate -> {
      LOG.info(
          "publishing again source={} topic={} from={} for={}",
          request.producer(),
          request.topic(),
          request.fromSequence(),
          request.requestedBy());
      republication.asked(request, aggregate);
    });
  }

  private void saveNowAndThen() {
    var now = parts.clock().instant();
    if (saved.plus(SAVE_EVERY).isBefore(now)) {
      positions.save();
      saved = now;
    }
  }
}
