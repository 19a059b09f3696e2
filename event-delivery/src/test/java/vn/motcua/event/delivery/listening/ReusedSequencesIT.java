package vn.motcua.event.delivery.listening;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.motcua.event.contract.Topic;
import vn.motcua.event.delivery.DeliveryFixture;

class ReusedSequencesIT {

  private static final Duration A_WHILE = Duration.ofSeconds(20);

  private final DeliveryFixture fixture = new DeliveryFixture();
  private final SetClock clock = new SetClock();
  private final Differences differences = new Differences(fixture.consumerDatabase(), "g", clock);
  private final ReusedSequences reused =
      new ReusedSequences(fixture.consumerDatabase(), "g", differences, clock);

  @AfterEach
  void end() throws Exception {
    fixture.close();
  }

  @Test
  void aDifferenceStandsSinceItsTimeThoughMoreLettersAreOpenThanAreLookedAt() {
    letters().insertOne(letter("late", 5000));
    look();
    var since = differences.shown(1).getFirst().since();

    letters().insertMany(IntStream.range(0, 1000).mapToObj(n -> letter("d" + n, n)).toList());
    look();
    assertThat(differences.count()).isEqualTo(1001);
    assertThat(differences.shown(1).getFirst().aggregate()).isEqualTo(fixture.id("late"));
    assertThat(differences.shown(1).getFirst().since()).isEqualTo(since);

    decide("late");
    look();
    assertThat(differences.count()).isEqualTo(1000);
    assertThat(differences.shown(1).getFirst().since()).isAfter(since);
  }

  @Test
  void whatWasDecidedMeanwhileIsDroppedAtTheNextLookAndNotBefore() {
    letters().insertMany(List.of(letter("first", 1), letter("second", 2)));
    look();
    decide("first");

    clock.now = clock.now.plusSeconds(3);
    reused.look();
    assertThat(differences.count()).isEqualTo(2);

    look();
    assertThat(differences.shown(10))
        .extracting(Difference::aggregate)
        .containsExactly(fixture.id("second"));
  }

  private void look() {
    clock.now = clock.now.plus(A_WHILE);
    reused.look();
  }

  private void decide(String name) {
    letters()
        .updateOne(
            new Document("_id", name), new Document("$set", new Document("state", "DISCARDED")));
  }

  private MongoCollection<Document> letters() {
    return fixture.consumerDatabase().getCollection(DeadLetters.COLLECTION);
  }

  private Document letter(String name, int second) {
    return new Document("_id", name)
        .append("group", "g")
        .append("state", "OPEN")
        .append("reason", ReusedSequences.REASON)
        .append("at", Date.from(DeliveryFixture.NINE.plusSeconds(second)))
        .append("event", arrival(fixture.id(name)).toDocument());
  }

  private Arrival arrival(String key) {
    var type = "vn.motcua.route.closed.v1";
    var forged = fixture.forged(Topic.ROUTING, key, type, 1, "{}");
    return Arrival.of(
        new ConsumerRecord<>(
            Topic.ROUTING.topicName(),
            0,
            0L,
            0L,
            TimestampType.CREATE_TIME,
            key.length(),
            2,
            key,
            forged.value(),
            new RecordHeaders(forged.headers()),
            Optional.empty()));
  }

  private static final class SetClock extends Clock {
    private Instant now = DeliveryFixture.NINE;

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
