package vn.motcua.intake.adapter.http;

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
import vn.motcua.intake.application.ViewDossier;

/** What a dossier told its subscribers, page by page, for officers who may read the dossier. */
@RestController
final class DossierEventsController {

  private final ViewDossier view;
  private final PublishedEvents events;

  DossierEventsController(ViewDossier view, PublishedEvents events) {
    this.view = view;
    this.events = events;
  }

  @GetMapping("/api/dossiers/{code}/events")
  @AllowedTo({Role.INTAKE_OFFICER, Role.SPECIALIST, Role.LEADER})
  Mono<ResponseEntity<EventsPage>> events(
      Caller caller,
      @PathVariable String code,
      @RequestParam(defaultValue = "0") long after,
      @RequestParam(defaultValue = "50") int limit) {
    var visible =
        view.named(Actors.of(caller), code, "events").map(filed -> filed.dossier().folder().id());
    return events
        .page("dossier", visible, after, limit)
        .switchIfEmpty(DossierController.refuse(Refusals.NOT_FOUND));
  }
}
