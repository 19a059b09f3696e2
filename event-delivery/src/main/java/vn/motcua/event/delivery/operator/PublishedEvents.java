package vn.motcua.event.delivery.operator;

import java.util.List;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import vn.motcua.event.delivery.relay.PublishedHistory;
import vn.motcua.http.edge.EdgeProblems;
import vn.motcua.http.edge.Problem;
import vn.motcua.http.edge.ProblemException;

/**
 * Answers what an aggregate told its subscribers, page by page, for ever, though the broker
 * forgets. Who may ask is the service's to decide.
 */
public final class PublishedEvents {

  private static final int LONGEST_PAGE = 100;
  private static final Problem NO_SUCH_PLACE =
      EdgeProblems.INVALID.with(
          "errors", List.of(Map.of("field", "after", "message", "?after=<next>")));

  private final PublishedHistory history;

  PublishedEvents(PublishedHistory history) {
    this.history = history;
  }

  /**
   * One page; empty when there is no aggregate that the caller may know of.
   *
   * @param kind collection of the aggregate
   * @param visible id of the aggregate, asked for once the rest of the request is right
   * @param after place that the page before ended with; 0 = from the first event
   * @param limit how many at most, 1 to 100
   */
  public Mono<ResponseEntity<EventsPage>> page(
      String kind, Mono<String> visible, long after, int limit) {
    if (after < 0) {
      return Mono.error(new ProblemException(NO_SUCH_PLACE));
    }
    int rows = Math.clamp(limit, 1, LONGEST_PAGE);
    return visible
        .flatMap(id -> read(kind, id, after, rows))
        .map(page -> ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(page));
  }

  private Mono<EventsPage> read(String kind, String id, long after, int rows) {
    return Mono.fromCallable(() -> EventsPage.of(history.page(kind, id, after, rows), rows))
        .subscribeOn(Schedulers.boundedElastic());
  }
}
