package vn.motcua.signing.adapter.http;

import static java.util.Objects.requireNonNull;
import static vn.motcua.signing.adapter.http.DocumentController.officer;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import vn.motcua.http.edge.AllowedTo;
import vn.motcua.http.edge.Caller;
import vn.motcua.http.edge.Role;
import vn.motcua.signing.application.AnswerDispatch;
import vn.motcua.signing.application.Filed;
import vn.motcua.signing.application.ListDispatches;
import vn.motcua.signing.application.Outcome;
import vn.motcua.signing.application.OutgoingDocuments.AgencyPage;
import vn.motcua.signing.domain.Issued;

/** What other agencies sent here: read, acknowledged the same day, or returned (art. 21). */
@RestController
@RequestMapping("/api/received-documents")
class ReceivedController {
  private final ListDispatches dispatches;
  private final AnswerDispatch answer;

  ReceivedController(ListDispatches dispatches, AnswerDispatch answer) {
    this.dispatches = dispatches;
    this.answer = answer;
  }

  @GetMapping
  @AllowedTo({Role.RECORDS_CLERK, Role.LEADER})
  Mono<Items<ReceivedView>> list(
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(required = false) @Nullable Integer limit,
      Caller caller) {
    var asked = Items.limit(limit);
    return dispatches
        .received(new AgencyPage(caller.agencyOrRefuse(), after, asked + 1), officer(caller))
        .map(found ->
            Items.page(
                found.stream().map(issued -> ReceivedView.of(issued, caller)).toList(),
                asked,
                ReceivedView::documentId));
  }

  @GetMapping("/{id}")
  @AllowedTo({Role.RECORDS_CLERK, Role.LEADER})
  Mono<ReceivedView> one(@PathVariable String id, Caller caller) {
    return dispatches
        .oneReceived(DocumentPath.id(id), officer(caller))
        .flatMap(RefusalProblems::valueOf)
        .map(issued -> ReceivedView.of(issued, caller));
  }

  @GetMapping(path = "/{id}/issued.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
  @AllowedTo({Role.RECORDS_CLERK, Role.LEADER})
  Mono<ResponseEntity<byte[]>> file(@PathVariable String id, Caller caller) {
    return dispatches
        .receivedFile(DocumentPath.id(id), officer(caller))
        .flatMap(RefusalProblems::valueOf)
        .map(pdf -> PdfAnswer.of(pdf, "van-ban-den-" + id));
  }

  @PostMapping("/{id}/acknowledgement")
  @AllowedTo(Role.RECORDS_CLERK)
  Mono<ReceivedView> acknowledge(@PathVariable String id, Caller caller) {
    return view(answer.acknowledge(DocumentPath.id(id), officer(caller)), caller);
  }

  @PostMapping("/{id}/return")
  @AllowedTo(Role.RECORDS_CLERK)
  Mono<ReceivedView> sendBack(
      @PathVariable String id, @RequestBody ReasonRequest request, Caller caller) {
    FieldFault.refuse(request.faults());
    var reason = requireNonNull(request.reason());
    return view(answer.sendBack(DocumentPath.id(id), officer(caller), reason), caller);
  }

  private static Mono<ReceivedView> view(Mono<Outcome<Filed>> outcome, Caller caller) {
    return outcome
        .flatMap(RefusalProblems::valueOf)
        .map(filed -> ReceivedView.of((Issued) filed.document(), caller));
  }
}
