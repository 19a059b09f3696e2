package vn.motcua.routing.application;

import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import vn.motcua.routing.domain.Officer;
import vn.motcua.routing.domain.Route;

/** Routes whose current step an officer may claim or has claimed, by due time. */
public interface Inbox {

  /**
   * One page.
   *
   * @param after cursor of the page before; null = the first page
   */
  Mono<Page> page(Officer officer, @Nullable String after, int limit);

  /** Some routes in order, and where the next page begins; null at the end. */
  record Page(List<Route> routes, @Nullable String next) {
    public Page {
      routes = List.copyOf(routes);
    }
  }
}
