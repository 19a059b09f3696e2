package vn.motcua.event.delivery.listening;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.motcua.event.contract.Topic;
import vn.motcua.event.delivery.DeliveryFixture;

class PoisonEventsIT {

  private final DeliveryFixture fixture = new DeliveryFixture();
  private final PlainProducer producer = new PlainProducer(fixture.service, fixture.client());
  private final Clock clock = Clock.fixed(DeliveryFixture.NINE, ZoneOffset.UTC);
  private final PoisonEvents poison =
      new PoisonEvents(
          fixture.consumerDatabase(),
          producer,
          "g",
          clock,
          new ListeningMeters(fixture.meters, "g", clock));

  @AfterEach
  void end() throws Exception {
    producer.close();
    fixture.close();
  }

  @Test
  void whatStandsAtTheOldPlaceOfAnotherGetsALetterOfItsOwn() {
    keep(event("first", 0));
    keep(event("second", 0));
    keep(noEvent("{", 1));
    keep(noEvent("[", 1));

    assertThat(letters().countDocuments()).isEqualTo(4);
  }

  @Test
  void aRepeatHasTheSameLetterWhichKnowsWhereItStandsNow() {
    keep(event("first", 0));
    keep(event("first", 7));

    assertThat(letters().countDocuments()).isEqualTo(1);
    assertThat(DeadLetter.of(letters().find().first()).offset()).isEqualTo(7);
  }

  private void keep(Arrival arrival) {
    poison.keep(arrival, new PoisonEvents.Fault("value.invalid", null, 1, null, true));
  }

  private MongoCollection<Document> letters() {
    return fixture.consumerDatabase().getCollection("dead_letters");
  }

  private Arrival event(String name, long offset) {
    var type = "vn.motcua.route.closed.v1";
    var headers = fixture.forged(Topic.ROUTING, fixture.id(name), type, 1, "{").headers();
    return arrival(fixture.id(name), offset, "{", new RecordHeaders(headers));
  }

  private Arrival noEvent(String content, long offset) {
    return arrival(fixture.id("none"), offset, content, new RecordHeaders());
  }

  private static Arrival arrival(String key, long offset, String content, RecordHeaders headers) {
    return Arrival.of(
        new ConsumerRecord<>(
            Topic.ROUTING.topicName(),
            0,
            offset,
            0L,
            TimestampType.CREATE_TIME,
            key.length(),
            content.length(),
            key,
            content.getBytes(),
            headers,
            Optional.empty()));
  }
}
