package vn.motcua.event.contract.invented;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * Days at desks that do not exist: dossiers come in every few minutes and go their ways side by
 * side, each from its first event to its last. The same seed tells the same days. Numbers of
 * documents are unique, but not in the order of time.
 */
public final class InventedEvents {

  private static final int MINUTES_BETWEEN_DOSSIERS = 20;

  private final SplittableRandom random;
  private final Serials serials = new Serials();
  private final PriorityQueue<Queue<InventedEvent>> underWay =
      new PriorityQueue<>(Comparator.comparing(story -> story.element().time()));
  private Instant nextArrival;

  private InventedEvents(long seed, Instant start) {
    this.random = new SplittableRandom(seed);
    this.nextArrival = OfficeHours.atOrAfter(start);
  }

  /**
   * Events in the order of their time, without end.
   *
   * @param start when the first desk opens; told in office hours of Vietnam
   */
  public static Stream<InventedEvent> stream(long seed, Instant start) {
    return Stream.generate(new InventedEvents(seed, start)::next);
  }

  private InventedEvent next() {
    while (underWay.isEmpty() || !underWay.element().element().time().isBefore(nextArrival)) {
      underWay.add(new ArrayDeque<>(arrival()));
    }
    var story = underWay.remove();
    var event = story.remove();
    if (!story.isEmpty()) {
      underWay.add(story);
    }
    return event;
  }

  private List<InventedEvent> arrival() {
    var story = new DossierStory(random.split(), serials, nextArrival).tell();
    nextArrival = OfficeHours.after(nextArrival, 1 + random.nextInt(2 * MINUTES_BETWEEN_DOSSIERS));
    return story;
  }
}
