package vn.motcua.routing.adapter.http;

import static vn.motcua.http.edge.Role.INTAKE_OFFICER;
import static vn.motcua.http.edge.Role.LEADER;
import static vn.motcua.http.edge.Role.RECORDS_CLERK;
import static vn.motcua.http.edge.Role.SPECIALIST;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import vn.motcua.event.delivery.operator.EventsPage;
import vn.motcua.event.delivery.operator.PublishedEvents;
import vn.motcua.http.edge.AllowedTo;
import vn.motcua.http.edge.Caller;
import vn.motcua.routing.application.ReadRoute;
import vn.motcua.routing.domain.Refusal;

/** What a route told its subscribers, page by page, for officers who may read the route. */
@RestController
final class RouteEventsController {

  private final ReadRoute readRoute;
  private final PublishedEvents events;

  RouteEventsController(ReadRoute readRoute, PublishedEvents events) {
    this.readRoute = readRoute;
    this.events = events;
  }

  @GetMapping("/api/routes/{dossierId}/events")
  @AllowedTo({INTAKE_OFFICER, SPECIALIST, LEADER, RECORDS_CLERK})
  Mono<ResponseEntity<EventsPage>> events(
      Caller caller,
      @PathVariable String dossierId,
      @RequestParam(defaultValue = "0") long after,
      @RequestParam(defaultValue = "50") int limit) {
    var visible = readRoute.forEvents(dossierId, Officers.of(caller));
    return events
        .page("route", visible, after, limit)
        .switchIfEmpty(Mono.error(() -> RoutingProblems.of(Refusal.ROUTE_UNKNOWN)));
  }
}
