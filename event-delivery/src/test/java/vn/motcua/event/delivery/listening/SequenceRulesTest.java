package vn.motcua.event.delivery.listening;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import vn.motcua.aggregate.store.Seen;
import vn.motcua.aggregate.store.WireJson;
import vn.motcua.event.contract.Topic;
import vn.motcua.event.contract.routing.RouteClosed;
import vn.motcua.event.contract.routing.RouteOutcome;
import vn.motcua.event.delivery.tracing.EventSpans;

/**
 * The rules of sequence against a model that keeps a plain list of what became of each event:
 * repeats, gaps, holes, re-drives, impostors and a new epoch in any order. Its seed is in each
 * message.
 */
class SequenceRulesTest {

  private static final int ROUNDS = 400;
  private static final int ARRIVALS = 120;
  private static final int LONGEST = 9;
  private static final String KEY = "d-1";

  @Test
  void takesOfAnyArrivalsExactlyThoseThatTheModelTakes() {
    long seed = System.nanoTime();
    for (int round = 0; round < ROUNDS; round++) {
      new Round(seed, round).play();
    }
  }

  /** One reader that starts with nothing. */
  private static final class Round {
    private final Random random;
    private final String name;
    private final Model model = new Model();
    private final List<String> handled = new ArrayList<>();
    private final Map<String, Seen> inAggregate = new HashMap<>();
    private final Map<String, Seen> aside = new HashMap<>();
    private final EventStep step;

    Round(long seed, int round) {
      this.random = new Random(seed + round);
      this.name = "seed " + seed + " round " + round;
      var listening =
          EventListening.builder()
              .group("g")
              .marks(keys -> Map.of())
              .on(
                  RouteClosed.class,
                  event -> {
                    handled.add(event.headers().id());
                    return random.nextBoolean() ? Handled.applied() : Handled.noEffect();
                  })
              .build();
      this.step =
          new EventStep(
              listening,
              new ListeningMeters(new SimpleMeterRegistry(), "g", Clock.systemUTC()),
              EventSpans.OFF,
              "d");
    }

    void play() {
      for (int i = 0; i < ARRIVALS; i++) {
        arrive(1 + random.nextInt(2), 1 + random.nextInt(LONGEST), random.nextInt(12));
      }
      for (int epoch = 1; epoch <= 2; epoch++) {
        for (int sequence = 1; sequence <= LONGEST; sequence++) {
          arrive(epoch, sequence, 0);
        }
      }
      assertThat(handled).as(name).isEqualTo(model.handled);
      assertThat(new HashSet<>(handled)).as(name).hasSameSizeAs(handled);
      assertThat(model.open()).as(name).isEmpty();
    }

    private void arrive(int epoch, int sequence, int kind) {
      var poison = kind == 1;
      var redriven = kind == 2 || kind == 3;
      var id = epoch + "-" + sequence + (kind == 4 ? "-impostor" : "");
      var arrival = arrival(epoch, sequence, id, poison, redriven);
      var producer = arrival.producer().orElseThrow();
      var seen = seen(producer);

      var result = step.take(arrival, seen);

      var expected = model.take(producer, sequence, id, poison, redriven);
      assertThat(result.getClass().getSimpleName())
          .as("%s: %s redriven=%s after %s", name, id, redriven, seen)
          .isEqualTo(expected);
      if (result instanceof StepResult.Passed passed) {
        (passed.markAside() ? aside : inAggregate).put(producer, passed.seen());
      } else if (result instanceof StepResult.Poisoned) {
        aside.put(producer, seen.withHole(sequence, id));
      }
    }

    /** As the reader of marks does: what aggregate and side collection know together. */
    private Seen seen(String producer) {
      return inAggregate
          .getOrDefault(producer, Seen.NOTHING)
          .merge(aside.getOrDefault(producer, Seen.NOTHING));
    }
  }

  /** By producer, what became of the first, the second, the third event: its id, or a hole. */
  private static final class Model {
    private final Map<String, List<Place>> places = new HashMap<>();
    private final List<String> handled = new ArrayList<>();

    String take(String producer, int sequence, String id, boolean poison, boolean redriven) {
      var dealtWith = places.computeIfAbsent(producer, none -> new ArrayList<>());
      if (sequence > dealtWith.size() + 1) {
        return "Ahead";
      }
      if (sequence == dealtWith.size() + 1) {
        dealtWith.add(null);
        return fill(dealtWith, sequence, id, poison);
      }
      var place = dealtWith.get(sequence - 1);
      if (redriven && place.hole()) {
        return fill(dealtWith, sequence, id, poison);
      }
      var impostor = sequence == dealtWith.size() && !place.id().equals(id);
      return impostor ? "Foreign" : "Repeated";
    }

    private String fill(List<Place> places, int sequence, String id, boolean poison) {
      places.set(sequence - 1, new Place(id, poison));
      if (poison) {
        return "Poisoned";
      }
      handled.add(id);
      return "Passed";
    }

    /** Producers whose events did not all come to an end. */
    List<String> open() {
      return places.entrySet().stream()
          .filter(entry -> entry.getValue().size() < LONGEST)
          .map(Map.Entry::getKey)
          .toList();
    }

    private record Place(String id, boolean hole) {}
  }

  private static Arrival arrival(
      int epoch, int sequence, String id, boolean poison, boolean redriven) {
    var closed =
        new RouteClosed(
            KEY, "r-1", "c-1", RouteOutcome.ISSUED, null, Instant.parse("2026-11-23T02:00:00Z"));
    var json = poison ? "{" : WireJson.write(closed);
    var record =
        new ConsumerRecord<>(
            Topic.ROUTING.topicName(), 0, 0, KEY, json.getBytes(StandardCharsets.UTF_8));
    header(record, "ce_id", id);
    header(record, "ce_source", "s/thing/d-1@" + epoch);
    header(record, "ce_type", "vn.motcua.route.closed.v1");
    header(record, "ce_time", "2026-11-23T02:00:00Z");
    header(record, "ce_sequence", Integer.toString(sequence));
    var arrival = Arrival.of(record);
    return redriven ? arrival.driveAgain() : arrival;
  }

  private static void header(ConsumerRecord<String, byte[]> record, String name, String value) {
    record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
  }
}
