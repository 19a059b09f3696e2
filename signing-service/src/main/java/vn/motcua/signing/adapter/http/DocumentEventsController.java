package vn.motcua.signing.adapter.http;

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
import vn.motcua.http.edge.Role;
import vn.motcua.signing.application.ShowDocuments;
import vn.motcua.signing.domain.DocumentId;

/** What a document told its subscribers, page by page, for officers of its agency. */
@RestController
class DocumentEventsController {
  private final ShowDocuments show;
  private final PublishedEvents events;

  DocumentEventsController(ShowDocuments show, PublishedEvents events) {
    this.show = show;
    this.events = events;
  }

  @GetMapping("/api/documents/{id}/events")
  @AllowedTo({Role.SPECIALIST, Role.LEADER, Role.RECORDS_CLERK, Role.INTAKE_OFFICER})
  Mono<ResponseEntity<EventsPage>> events(
      Caller caller,
      @PathVariable String id,
      @RequestParam(defaultValue = "0") long after,
      @RequestParam(defaultValue = "50") int limit) {
    var visible =
        show.forEvents(DocumentPath.id(id), DocumentController.officer(caller))
            .flatMap(RefusalProblems::valueOf)
            .map(DocumentId::value);
    return events.page("outgoing_documents", visible, after, limit);
  }
}
