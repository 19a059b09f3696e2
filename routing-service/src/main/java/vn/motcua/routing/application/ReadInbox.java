package vn.motcua.routing.application;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import vn.motcua.routing.application.AccessLog.Viewing;
import vn.motcua.routing.domain.Officer;

/** Shows an officer what waits for him, the most urgent first, and notes that he looked. */
public final class ReadInbox {

  private final Inbox inbox;
  private final Subjects subjects;
  private final AccessLog accessLog;
  private final Clock clock;

  public ReadInbox(Inbox inbox, Subjects subjects, AccessLog accessLog, Clock clock) {
    this.inbox = inbox;
    this.subjects = subjects;
    this.accessLog = accessLog;
    this.clock = clock;
  }

  public Mono<Page> handle(Officer officer, @Nullable String after, int limit) {
    return inbox
        .page(officer, after, limit)
        .flatMap(this::withSubjects)
        .delayUntil(page -> noted(officer, page));
  }

  private Mono<Void> noted(Officer officer, Page page) {
    var ids = page.items().stream().map(view -> view.route().facts().dossierId()).toList();
    return ids.isEmpty()
        ? Mono.empty()
        : accessLog.note(new Viewing(officer.personId(), ids, "inbox", clock.instant()));
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
