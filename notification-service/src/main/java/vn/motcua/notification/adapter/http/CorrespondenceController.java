package vn.motcua.notification.adapter.http;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
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

  CorrespondenceController(ViewCorrespondence viewCorrespondence) {
    this.viewCorrespondence = viewCorrespondence;
  }

  @GetMapping("/api/correspondence/{dossierId}")
  @AllowedTo({Role.INTAKE_OFFICER, Role.OPERATOR})
  Mono<CorrespondenceBody> correspondence(@PathVariable String dossierId, Caller caller) {
    return viewCorrespondence
        .handle(dossierId, viewer(caller))
        .map(CorrespondenceBody::of)
        .switchIfEmpty(Mono.error(() -> new ProblemException(NotificationProblems.NOT_FOUND)));
  }

  private static Viewer viewer(Caller caller) {
    return caller.is(Role.OPERATOR)
        ? new Viewer.Operator()
        : new Viewer.Officer(caller.agencyOrRefuse());
  }
}
