package vn.motcua.event.delivery.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.event.delivery.DeliveryFixture;

class PositionsIT {

  private static final Duration FLUSH = Duration.ofSeconds(2);

  private final DeliveryFixture fixture = new DeliveryFixture();
  private final Time time = new Time();
  private final Positions positions = positions();

  private Positions positions() {
    return new Positions(
        fixture.producerDatabase().getCollection("delivery_relay"), "r", FLUSH, time);
  }

  @BeforeEach
  void runForAWhile() {
    assertThat(positions.open()).isEmpty();
    positions.startAfresh(token(0), Instant.EPOCH);
    for (int second = 1; second <= 7; second++) {
      time.now = DeliveryFixture.NINE.plusSeconds(second);
      positions.reached(token(second));
    }
  }

  @AfterEach
  void end() throws Exception {
    fixture.close();
  }

  @Test
  void anUncleanStopGoesBackByAtLeastAFlushInterval() {
    positions.save();

    var start = positions().open().orElseThrow();

    assertThat(start.from().at()).isBeforeOrEqualTo(time.now.minus(FLUSH));
    assertThat(start.from().at()).isAfterOrEqualTo(time.now.minus(FLUSH.multipliedBy(3)));
    assertThat(start.from().token()).isNotEqualTo(token(7));
  }

  @Test
  void aCleanStopGoesOnWhereItStoppedButOnlyOnce() {
    positions.close();

    assertThat(positions().open().orElseThrow().from().token()).isEqualTo(token(7));
    assertThat(positions().open().orElseThrow().from().token()).isNotEqualTo(token(7));
  }

  @Test
  void aRepublicationThatWasCutOffIsTakenUpAgain() {
    var next = positions();
    assertThat(next.open().orElseThrow().republishSince()).isEqualTo(Instant.EPOCH);

    next.republished();

    assertThat(positions().open().orElseThrow().republishSince()).isNull();
  }

  @Test
  void itIsKnownHowFarARepublicationCameUntilAnotherBegins() {
    var reached = new Republication.Reached("thing", "t-1");

    positions.republishedTo(reached);

    var next = positions();
    assertThat(next.open().orElseThrow().republishedTo()).isEqualTo(reached);
    next.startAfresh(token(8), Instant.EPOCH);
    assertThat(positions().open().orElseThrow().republishedTo()).isNull();
  }

  @Test
  void whoWakesUpInALaterTermWritesNothing() {
    var next = positions();
    next.open();
    next.reached(token(9));
    next.save();

    assertThatThrownBy(positions::save).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(positions::close).isInstanceOf(IllegalStateException.class);

    next.close();
    assertThat(positions().open().orElseThrow().from().token()).isEqualTo(token(9));
  }

  private static BsonDocument token(int number) {
    return new BsonDocument("_data", new BsonString("token-" + number));
  }

  private static final class Time extends Clock {
    private Instant now = DeliveryFixture.NINE;

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
