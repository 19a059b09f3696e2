package vn.motcua.aggregate.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

class GatheringTest {

  private final Queue<List<Integer>> groups = new ConcurrentLinkedQueue<>();
  private final Queue<Integer> answered = new ConcurrentLinkedQueue<>();
  private final Queue<String> failures = new ConcurrentLinkedQueue<>();

  @Test
  void whatComesWhileAGroupIsAwayLeavesTogether() {
    var first = Sinks.<Boolean>one();
    var gathering =
        gathering(
            Duration.ZERO, 256, group -> groups.size() == 1 ? first.asMono() : Mono.just(true));

    IntStream.range(0, 5).forEach(gathering::add);
    first.tryEmitValue(true);

    assertThat(groups).containsExactly(List.of(0), List.of(1, 2, 3, 4));
    assertThat(answered).containsExactlyInAnyOrder(0, 1, 2, 3, 4);
  }

  @Test
  void withAPauseABurstIsOneGroup() {
    var gathering = gathering(Duration.ofMillis(50), 256, group -> Mono.just(true));

    IntStream.range(0, 20).forEach(gathering::add);

    await().until(() -> answered.size() == 20);
    assertThat(groups).hasSizeLessThanOrEqualTo(2);
  }

  @Test
  void noGroupIsLargerThanAllowed() {
    var gathering = gathering(Duration.ofMillis(2), 3, group -> Mono.just(true));

    IntStream.range(0, 10).forEach(gathering::add);

    await().until(() -> answered.size() == 10);
    assertThat(groups).allSatisfy(group -> assertThat(group).hasSizeLessThanOrEqualTo(3));
  }

  @Test
  void workThatThrowsFailsItsGroupAndTheNextOneLeaves() {
    var gathering =
        gathering(
            Duration.ZERO,
            256,
            group -> {
              if (group.contains(1)) {
                throw new IllegalArgumentException("broken");
              }
              return Mono.just(true);
            });

    gathering.add(1);
    gathering.add(2);

    assertThat(failures).containsExactly("[1] broken");
    assertThat(answered).containsExactly(2);
  }

  @Test
  void workThatFailsOrAnswersNothingFailsItsGroupToo() {
    var gathering =
        gathering(
            Duration.ZERO,
            256,
            group ->
                group.contains(1) ? Mono.error(new IllegalStateException("away")) : Mono.empty());

    gathering.add(1);
    gathering.add(2);

    assertThat(failures).containsExactly("[1] away", "[2] a group got no answer");
  }

  private Gathering<Integer> gathering(
      Duration pause, int largest, Function<List<Integer>, Mono<Boolean>> work) {
    return new Gathering<>(
        pause,
        largest,
        group -> {
          groups.add(group);
          return work.apply(group).map(done -> () -> answered.addAll(group));
        },
        (group, error) -> failures.add(group + " " + error.getMessage()));
  }
}
