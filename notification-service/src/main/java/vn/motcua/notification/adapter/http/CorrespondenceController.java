package vn.motcua.notification.adapter.http;

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
import vn.motcua.http.edge.ProblemException;
import vn.motcua.http.edge.Role;
import vn.motcua.notification.application.ViewCorrespondence;
import vn.motcua.notification.application.Viewer;

/** Shows what a citizen was told about a dossier, when, and what became of it. */
@RestController
final class CorrespondenceController {

  private final ViewCorrespondence viewCorrespondence;
  private final PublishedEvents events;

  CorrespondenceController(ViewCorrespondence viewCorrespondence, PublishedEvents events) {
    this.viewCorrespondence = viewCorrespondence;
    this.events = events;
  }

  @GetMapping("/api/correspondence/{dossierId}")
  @AllowedTo({Role.INTAKE_OFFICER, Role.OPERATOR})
  Mono<CorrespondenceBody> correspondence(@PathVariable String dossierId, Caller caller) {
    return viewCorrespondence
        .handle(dossierId, viewer(caller))
        .map(CorrespondenceBody::of)
        .switchIfEmpty(Mono.error(() -> new ProblemException(NotificationProblems.NOT_FOUND)));
  }

  /** What the notices about a dossier told their subscribers, page by page. */
  @GetMapping("/api/correspondence/{dossierId}/events")
  @AllowedTo(Role.INTAKE_OFFICER)
  Mono<ResponseEntity<EventsPage>> events(
      Caller caller,
      @PathVariable String dossierId,
      @RequestParam(defaultValue = "0") long after,
      @RequestParam(defaultValue = "50") int limit) {
    var visible = viewCorrespondence.forEvents(dossierId, officer(caller));
    return events
        .page("correspondence", visible, after, limit)
        .switchIfEmpty(Mono.error(() -> new ProblemException(NotificationProblems.NOT_FOUND)));
  }

  private static Viewer viewer(Caller caller) {
    return caller.is(Role.OPERATOR) ? new Viewer.Operator(caller.personId()) : officer(caller);
  }

  private static Viewer officer(Caller caller) {
    return new Viewer.Officer(caller.personId(), caller.agencyOrRefuse());
  }
}
