package vn.motcua.signing.adapter.http;

import static java.util.Objects.requireNonNull;
import static vn.motcua.signing.adapter.http.DocumentController.officer;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import vn.motcua.http.edge.AllowedTo;
import vn.motcua.http.edge.Caller;
import vn.motcua.http.edge.Role;
import vn.motcua.signing.application.SendBackDraft;
import vn.motcua.signing.application.SetHandling;
import vn.motcua.signing.application.ShowDraftHistory;
import vn.motcua.signing.domain.DraftVersion;

/** How a draft is handled and returned, and everything that was ever written of it. */
@RestController
@RequestMapping("/api/documents/{id}")
class DraftController {
  private final SetHandling handling;
  private final SendBackDraft sendBack;
  private final ShowDraftHistory history;

  DraftController(SetHandling handling, SendBackDraft sendBack, ShowDraftHistory history) {
    this.handling = handling;
    this.sendBack = sendBack;
    this.history = history;
  }

  @PutMapping("/handling")
  @AllowedTo(Role.SPECIALIST)
  Mono<DocumentView> handling(
      @PathVariable String id, @RequestBody HandlingRequest request, Caller caller) {
    FieldFault.refuse(request.faults());
    var command = new SetHandling.Command(DocumentPath.id(id), officer(caller), request.handling());
    return DocumentController.view(handling.handle(command), caller);
  }

  @PostMapping("/return")
  @AllowedTo(Role.LEADER)
  Mono<DocumentView> sendBack(
      @PathVariable String id, @RequestBody ReasonRequest request, Caller caller) {
    FieldFault.refuse(request.faults());
    var reason = requireNonNull(request.reason());
    var command = new SendBackDraft.Command(DocumentPath.id(id), officer(caller), reason);
    return DocumentController.view(sendBack.handle(command), caller);
  }

  @GetMapping("/drafts")
  @AllowedTo({Role.SPECIALIST, Role.LEADER, Role.RECORDS_CLERK})
  Mono<DraftHistoryView> drafts(@PathVariable String id, Caller caller) {
    return history
        .all(DocumentPath.id(id), officer(caller))
        .flatMap(RefusalProblems::valueOf)
        .map(DraftHistoryView::of);
  }

  @GetMapping("/drafts/{revision}")
  @AllowedTo({Role.SPECIALIST, Role.LEADER, Role.RECORDS_CLERK})
  Mono<DraftVersion> draft(@PathVariable String id, @PathVariable int revision, Caller caller) {
    return history
        .one(DocumentPath.id(id), revision, officer(caller))
        .flatMap(RefusalProblems::valueOf);
  }
}
