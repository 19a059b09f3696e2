package vn.motcua.chaos.stage;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import vn.motcua.chaos.service.Effects;
import vn.motcua.chaos.service.Matters;
import vn.motcua.chaos.service.World;
import vn.motcua.event.contract.Topic;
import vn.motcua.event.contract.control.RepublicationRequested;
import vn.motcua.event.delivery.envelope.EnvelopeWriter;
import vn.motcua.event.delivery.envelope.Source;
import vn.motcua.event.delivery.listening.DeadLetter;
import vn.motcua.event.delivery.listening.DeadLetters;
import vn.motcua.event.delivery.listening.EventListener;
import vn.motcua.event.delivery.listening.EventListening;
import vn.motcua.event.delivery.listening.MarkReader;
import vn.motcua.event.delivery.listening.PrivateRecords;
import vn.motcua.event.delivery.listening.RetryPolicy;

/** Does by hand what an operator of the readers does. */
public final class Operator implements AutoCloseable {

  private static final String NAME = "operator";
  private static final int MANY = 1000;

  private final EventListener listener;
  private final KafkaProducer<String, byte[]> producer;
  private final Set<String> leftOut = ConcurrentHashMap.newKeySet();

  /** The listener is never started: it is what dead letters are reached through. */
  Operator(MongoDatabase database, Effects effects, Map<String, Object> kafka) {
    this.producer = new KafkaProducer<>(kafka, new StringSerializer(), new ByteArraySerializer());
    this.listener =
        new EventListener(
            EventListening.builder()
                .group(World.GROUP)
                .marks(MarkReader.of(effects.store()))
                .build(),
            new EventListener.ListenerParts(
                NAME,
                Optional.empty(),
                database,
                kafka,
                kafka,
                new PrivateRecords(database),
                new RetryPolicy(1, Duration.ofSeconds(1), Duration.ofSeconds(1)),
                new SimpleMeterRegistry(),
                Clock.systemUTC()));
  }

  private DeadLetters letters() {
    return listener.deadLetters();
  }

  /** Open letter of an event, by its producer's key and its sequence on a topic. */
  public Optional<DeadLetter> letter(String source, String topic, long sequence) {
    return letters().open(MANY).stream()
        .filter(letter ->
            source.equals(letter.source())
                && topic.equals(letter.topic())
                && letter.sequence() == sequence)
        .findFirst();
  }

  public void redrive(DeadLetter letter) {
    letters().redrive(letter.id(), NAME, "the handler is mended");
  }

  /** Leaves an event out for good. */
  public void discard(DeadLetter letter, String eventId) {
    leftOut.add(eventId);
    letters().discard(letter.id(), NAME, "nobody can read it");
  }

  /** Letters that nobody has decided on. */
  public int openLetters() {
    return letters().open(MANY).size();
  }

  /** Keys that still wait, whatever for. */
  public int waitingKeys() {
    return listener.waitingKeys().values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Asks the desk to publish again all that an aggregate has on a topic. */
  public void askAgain(String key, Topic topic) {
    var source = new Source(World.DESK, Matters.KIND, key, 1).toString();
    var request = new RepublicationRequested(source, key, topic.topicName(), 1, NAME);
    producer.send(
        EnvelopeWriter.ofControl(
            UUID.randomUUID().toString(), NAME, request, source, Clock.systemUTC().instant()));
  }

  Set<String> leftOut() {
    return Set.copyOf(leftOut);
  }

  @Override
  public void close() {
    listener.close();
    producer.close(Duration.ofSeconds(5));
  }
}
