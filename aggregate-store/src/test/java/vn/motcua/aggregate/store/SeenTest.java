package vn.motcua.aggregate.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SeenTest {

  @Test
  void admitsTheNextAndWhatFillsAHoleButNothingElse() {
    var seen = new Seen(7, Set.of(3L), "id-7");

    assertThat(seen.admits(8)).isTrue();
    assertThat(seen.admits(3)).isTrue();
    assertThat(seen.admits(9)).isFalse();
    assertThat(seen.admits(7)).isFalse();
    assertThat(seen.covers(3)).isFalse();
    assertThat(seen.covers(7)).isTrue();
  }

  @Test
  void fillingAHoleFillsOnlyThatHole() {
    var seen = new Seen(7, Set.of(3L, 5L), "id-7").with(3, "id-3");

    assertThat(seen).isEqualTo(new Seen(7, Set.of(5L), "id-7"));
  }

  @Test
  void aHoleThatOneSideHasFilledIsNoHoleAnyMore() {
    var aggregate = new Seen(9, Set.of(), "id-9");
    var aside = new Seen(5, Set.of(5L), "id-5");

    assertThat(aggregate.merge(aside)).isEqualTo(new Seen(9, Set.of(), "id-9"));
    assertThat(aside.merge(aggregate)).isEqualTo(aggregate.merge(aside));
  }

  @Test
  void twoRecordsTogetherKnowExactlyWhatEitherKnows() {
    long seed = System.nanoTime();
    var random = new Random(seed);
    for (int round = 0; round < 2_000; round++) {
      var one = randomSeen(random);
      var other = randomSeen(random);
      var merged = one.merge(other);
      for (long sequence = 1; sequence <= 12; sequence++) {
        assertThat(merged.covers(sequence))
            .as("seed %d: %s with %s at %d", seed, one, other, sequence)
            .isEqualTo(one.covers(sequence) || other.covers(sequence));
      }
    }
  }

  private static Seen randomSeen(Random random) {
    long upTo = random.nextInt(11);
    var holes = new HashSet<Long>();
    for (long sequence = 1; sequence <= upTo; sequence++) {
      if (random.nextInt(4) == 0) {
        holes.add(sequence);
      }
    }
    return new Seen(upTo, holes, "id-" + upTo);
  }
}
