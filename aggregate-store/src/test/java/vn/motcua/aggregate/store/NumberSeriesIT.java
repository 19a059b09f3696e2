package vn.motcua.aggregate.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class NumberSeriesIT {

  private static final String SERIES = "H26.107/2026";
  private static final Instant NINE = Instant.parse("2026-11-23T02:00:00Z");

  private final MongoDatabase database = TestDatabase.fresh();
  private final NumberSeries numbers = at(NINE);

  private NumberSeries at(Instant now) {
    return new NumberSeries(database, Clock.fixed(now, ZoneOffset.UTC));
  }

  @Test
  void sixtyFourAtOnceGetSixtyFourSerialsWithoutAGap() {
    var other = at(NINE);
    var serials =
        Flux.range(0, 640)
            .flatMap(each -> (each % 2 == 0 ? numbers : other).reserve(SERIES, "owner-" + each), 64)
            .collectList()
            .block();

    assertThat(serials)
        .containsExactlyInAnyOrderElementsOf(LongStream.rangeClosed(1, 640).boxed().toList());
  }

  @Test
  void theSameOwnerGetsTheSameSerialWhileItIsPending() {
    var serials =
        Flux.range(0, 20).flatMap(each -> numbers.reserve(SERIES, "one.$owner"), 20).collectList();

    assertThat(serials.block()).containsOnly(1L);
    assertThat(numbers.reserve(SERIES, "another").block()).isEqualTo(2);
  }

  @Test
  void seriesDoNotTouchEachOther() {
    assertThat(numbers.reserve(SERIES, "a").block()).isEqualTo(1);
    assertThat(numbers.reserve("H26.170/2026", "a").block()).isEqualTo(1);
  }

  @Test
  void tellsTheSeriesAndTheVoidsUnderAPrefix() {
    for (var name : new String[] {"A/2026/QD", "A/2026/TB", "A/2027/QD", "AB/2026/QD"}) {
      numbers.reserve(name, "a").block();
      numbers.voidSerial(name, 1, "nobody").block();
    }

    assertThat(numbers.names("A/2026/").collectList().block())
        .containsExactly("A/2026/QD", "A/2026/TB");
    assertThat(numbers.names("").collectList().block()).hasSize(4);
    assertThat(numbers.voidsUnder("A/2026/QD#").map(VoidSerial::series).collectList().block())
        .containsExactly("A/2026/QD");
    assertThat(numbers.voidsUnder("A/").collectList().block()).hasSize(3);
  }

  @Test
  void settlesWhatADocumentHoldsAndLeavesTheRestAlone() {
    numbers.reserve(SERIES, "holder").block();
    numbers.reserve(SERIES, "waiting").block();
    OwnerLookup lookup = (series, owner) -> Mono.just(1L).filter(one -> owner.equals("holder"));

    assertThat(at(NINE.plusSeconds(59)).settleHeld(Duration.ofMinutes(1), lookup).count().block())
        .isZero();
    at(NINE.plusSeconds(61)).settleHeld(Duration.ofMinutes(1), lookup).blockLast();

    assertThat(numbers.pending(SERIES).map(Reservation::owner).collectList().block())
        .containsExactly("waiting");
    assertThat(numbers.voids(SERIES).collectList().block()).isEmpty();
  }

  @Test
  void theCounterKeepsOnlyWhatIsPending() {
    numbers.reserve(SERIES, "a").block();
    numbers.reserve(SERIES, "b").block();
    numbers.reserve(SERIES, "c").block();

    numbers.settle(SERIES, 1, "a").block();
    numbers.reserve(SERIES, "d").block();
    numbers.voidSerial(SERIES, 2, "repeat of a submission").block();
    numbers.voidSerial(SERIES, 2, "another reason").block();

    assertThat(numbers.pending(SERIES).map(Reservation::serial).collectList().block())
        .containsExactly(3L, 4L);
    assertThat(numbers.voids(SERIES).collectList().block())
        .containsExactly(new VoidSerial(SERIES, 2, "repeat of a submission", NINE));
    assertThat(numbers.last(SERIES).block()).isEqualTo(4);
  }

  @Test
  void theSweeperSettlesWhatStandsAndVoidsWhatDoesNot() {
    numbers.reserve(SERIES, "stored").block();
    numbers.reserve(SERIES, "crashed").block();
    numbers.reserve(SERIES, "stored-with-another").block();
    at(NINE.plusSeconds(3_600)).reserve(SERIES, "young").block();
    OwnerLookup lookup =
        (series, owner) ->
            switch (owner) {
              case "stored" -> Mono.just(1L);
              case "stored-with-another" -> Mono.just(77L);
              default -> Mono.empty();
            };

    var swept =
        at(NINE.plusSeconds(3_600)).sweep(Duration.ofMinutes(30), lookup).collectList().block();

    assertThat(swept)
        .extracting(each -> each.reservation().owner() + " " + each.settled())
        .containsExactly("stored true", "crashed false", "stored-with-another false");
    assertThat(numbers.voids(SERIES).map(VoidSerial::serial).collectList().block())
        .containsExactly(2L, 3L);
    assertThat(numbers.pending(SERIES).map(Reservation::owner).collectList().block())
        .containsExactly("young");
  }

  @Test
  void anOwnerWhoAsksAgainWhileHisReservationIsDecidedKeepsIt() {
    var hourLater = at(NINE.plusSeconds(3_600));
    numbers.reserve(SERIES, "slow").block();
    OwnerLookup lookup =
        (series, owner) -> hourLater.reserve(series, owner).then(Mono.<Long>empty());

    var swept = hourLater.sweep(Duration.ofMinutes(30), lookup).collectList().block();

    assertThat(swept).isEmpty();
    assertThat(numbers.voids(SERIES).collectList().block()).isEmpty();
    assertThat(numbers.reserve(SERIES, "slow").block()).isEqualTo(1);
  }

  @Test
  void aSweepThatWasCutOffIsFinishedByTheNextAndItsOwnerGetsAnotherSerial() {
    numbers.reserve(SERIES, "crashed").block();
    Mono.from(
            database
                .getCollection("number_series")
                .updateOne(
                    new org.bson.Document("_id", SERIES),
                    new org.bson.Document(
                        "$set", new org.bson.Document("pending.0.abandoned", true))))
        .block();

    assertThat(numbers.reserve(SERIES, "crashed").block()).isEqualTo(2);
    at(NINE.plusSeconds(3_600))
        .sweep(Duration.ofMinutes(30), (series, owner) -> Mono.just(2L))
        .collectList()
        .block();

    assertThat(numbers.voids(SERIES).map(VoidSerial::serial).collectList().block())
        .containsExactly(1L);
  }
}
