package vn.motcua.routing.application;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import vn.motcua.routing.domain.Officer;

/** Shows an officer what waits for him, the most urgent first. */
public final class ReadInbox {

  private final Inbox inbox;
  private final Subjects subjects;

  public ReadInbox(Inbox inbox, Subjects subjects) {
    this.inbox = inbox;
    this.subjects = subjects;
  }

  public Mono<Page> handle(Officer officer, @Nullable String after, int limit) {
    return inbox.page(officer, after, limit).flatMap(this::withSubjects);
  }

  private Mono<Page> withSubjects(Inbox.Page page) {
    var ids = page.routes().stream().map(route -> route.facts().dossierId()).toList();
    return subjects.of(ids).map(found -> page(page, found));
  }

  private static Page page(Inbox.Page page, Map<String, String> subjects) {
    var items =
        page.routes().stream()
            .map(route -> new ReadRoute.View(route, subjects.get(route.facts().dossierId())))
            .toList();
    return new Page(items, page.next());
  }

  /** Some routes with their subjects, and where the next page begins; null at the end. */
  public record Page(List<ReadRoute.View> items, @Nullable String next) {}
}
