package vn.motcua.event.delivery.listening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.event.delivery.DeliveryFixture;
import vn.motcua.event.delivery.listening.ParkedKey.State;

class ParkedKeysIT {

  private final DeliveryFixture fixture = new DeliveryFixture();
  private final ParkedKeys keys = at(DeliveryFixture.NINE);
  private final ParkedKeys later = at(DeliveryFixture.NINE.plusSeconds(10));
  private final Arrival first = arrival(1);

  private ParkedKeys at(Instant now) {
    var clock = Clock.fixed(now, ZoneOffset.UTC);
    return new ParkedKeys(fixture.consumerDatabase(), "g", clock);
  }

  private static Arrival arrival(long offset) {
    return Arrival.of(new ConsumerRecord<>("motcua.routing", 0, offset, "k", new byte[] {1}));
  }

  @BeforeEach
  void park() {
    keys.park("k", State.RETRYING, "broken", List.of(first));
  }

  @AfterEach
  void end() throws Exception {
    fixture.close();
  }

  @Test
  void aKeyIsClaimedByOneAtATime() {
    assertThat(later.claimed().claim()).isPresent();
    assertThat(later.claimed().claim()).isEmpty();
  }

  @Test
  void anOperatorsActDuringAPassIsNotOverruledByTheHoldAtItsEnd() {
    var key = later.claimed().claim().orElseThrow();

    later.driveAgain("k", first.driveAgain());
    later.claimed().hold(key, "value.invalid", 1);

    assertThat(later.claimed().claim()).isPresent();
  }

  @Test
  void aHeldKeyWaitsForTheOperator() {
    var key = later.claimed().claim().orElseThrow();

    later.claimed().hold(key, "value.invalid", 1);
    assertThat(later.claimed().claim()).isEmpty();
    later.giveUp("k", first);

    assertThat(later.claimed().claim()).isPresent();
  }

  @Test
  void aKeyThatGotAnEventMeanwhileDoesNotGo() {
    later.claimed().claim().orElseThrow();
    later.claimed().remove("k", first);

    assertThat(later.append("k", arrival(2))).isTrue();
    later.claimed().release("k");
    assertThat(later.claimed().claim()).isPresent();
    later.claimed().remove("k", arrival(2));
    later.claimed().release("k");

    assertThat(later.among(List.of("k"))).isEmpty();
    assertThat(later.append("k", arrival(3))).isFalse();
    assertThat(later.events().any("k")).isFalse();
  }

  @Test
  void eventsWhoseKeyDidNotComeToStandAreTakenUpAtTheNextStart() {
    keys.events().put("cut off", List.of(arrival(7)));

    later.prepare();

    assertThat(later.among(List.of("cut off"))).containsExactly("cut off");
  }
}
