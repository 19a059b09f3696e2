package vn.motcua.signing.adapter.http;

import static java.util.Objects.requireNonNull;
import static vn.motcua.signing.adapter.http.DocumentController.officer;
import static vn.motcua.signing.adapter.http.DocumentController.view;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import vn.motcua.http.edge.AllowedTo;
import vn.motcua.http.edge.Caller;
import vn.motcua.http.edge.Role;
import vn.motcua.signing.application.ArchiveDocument;
import vn.motcua.signing.application.CorrectDocument;
import vn.motcua.signing.application.DispatchDocument;
import vn.motcua.signing.application.RecallDocument;
import vn.motcua.signing.application.ReplaceDocument;
import vn.motcua.signing.domain.DocumentId;

/** What the issuing agency does with a document after its issue (NĐ 30/2020, art. 18, 19). */
@RestController
@RequestMapping("/api/documents/{id}")
class AfterIssueController {
  private final DispatchDocument dispatch;
  private final ArchiveDocument archive;
  private final CorrectDocument correct;
  private final ReplaceDocument replace;
  private final RecallDocument recall;

  AfterIssueController(
      DispatchDocument dispatch,
      ArchiveDocument archive,
      CorrectDocument correct,
      ReplaceDocument replace,
      RecallDocument recall) {
    this.dispatch = dispatch;
    this.archive = archive;
    this.correct = correct;
    this.replace = replace;
    this.recall = recall;
  }

  @PostMapping("/dispatches")
  @AllowedTo(Role.RECORDS_CLERK)
  Mono<DocumentView> dispatch(
      @PathVariable String id, @RequestBody DispatchRequest request, Caller caller) {
    FieldFault.refuse(request.faults());
    var recipients = requireNonNull(request.recipients());
    var command = new DispatchDocument.Command(DocumentPath.id(id), officer(caller), recipients);
    return view(dispatch.handle(command), caller);
  }

  @PostMapping("/archive")
  @AllowedTo(Role.RECORDS_CLERK)
  Mono<DocumentView> archive(
      @PathVariable String id, @RequestBody ArchiveRequest request, Caller caller) {
    FieldFault.refuse(request.faults());
    var fileCode = requireNonNull(request.fileCode()).strip();
    var command = new ArchiveDocument.Command(DocumentPath.id(id), officer(caller), fileCode);
    return view(archive.handle(command), caller);
  }

  @PostMapping("/corrections")
  @AllowedTo(Role.RECORDS_CLERK)
  Mono<DocumentView> correct(
      @PathVariable String id, @RequestBody OtherDocumentRequest request, Caller caller) {
    FieldFault.refuse(request.faults(false));
    var letter = new DocumentId(requireNonNull(request.documentId()));
    var command = new CorrectDocument.Command(DocumentPath.id(id), officer(caller), letter);
    return view(correct.handle(command), caller);
  }

  @PostMapping("/replacement")
  @AllowedTo(Role.LEADER)
  Mono<DocumentView> replace(
      @PathVariable String id, @RequestBody OtherDocumentRequest request, Caller caller) {
    FieldFault.refuse(request.faults(true));
    var command =
        new ReplaceDocument.Command(
            DocumentPath.id(id),
            officer(caller),
            new DocumentId(requireNonNull(request.documentId())),
            requireNonNull(request.reason()));
    return view(replace.handle(command), caller);
  }

  @PostMapping("/recall")
  @AllowedTo(Role.LEADER)
  Mono<DocumentView> recall(
      @PathVariable String id, @RequestBody ReasonRequest request, Caller caller) {
    FieldFault.refuse(request.faults());
    var reason = requireNonNull(request.reason());
    var command = new RecallDocument.Command(DocumentPath.id(id), officer(caller), reason);
    return view(recall.handle(command), caller);
  }
}
