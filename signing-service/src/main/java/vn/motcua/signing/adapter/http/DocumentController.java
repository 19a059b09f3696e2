package vn.motcua.signing.adapter.http;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import vn.motcua.http.edge.AllowedTo;
import vn.motcua.http.edge.Caller;
import vn.motcua.http.edge.Problem;
import vn.motcua.http.edge.ProblemException;
import vn.motcua.http.edge.Role;
import vn.motcua.signing.application.ApproveDraft;
import vn.motcua.signing.application.DocumentState;
import vn.motcua.signing.application.EditDraft;
import vn.motcua.signing.application.Filed;
import vn.motcua.signing.application.Officer;
import vn.motcua.signing.application.Outcome;
import vn.motcua.signing.application.OutgoingDocuments.Listing;
import vn.motcua.signing.application.RejectDocument;
import vn.motcua.signing.application.ReviewDraft;
import vn.motcua.signing.application.ShowDocuments;
import vn.motcua.signing.application.StartDocument;
import vn.motcua.signing.domain.DocumentId;
import vn.motcua.signing.domain.ReviewKind;
import vn.motcua.signing.domain.SecrecyLevel;

/** Documents up to their approval. */
@RestController
@RequestMapping("/api/documents")
class DocumentController {
  private static final Logger LOG = LoggerFactory.getLogger(DocumentController.class);

  private final StartDocument start;
  private final ShowDocuments show;
  private final EditDraft edit;
  private final ReviewDraft review;
  private final ApproveDraft approve;
  private final RejectDocument reject;

  DocumentController(
      StartDocument start,
      ShowDocuments show,
      EditDraft edit,
      ReviewDraft review,
      ApproveDraft approve,
      RejectDocument reject) {
    this.start = start;
    this.show = show;
    this.edit = edit;
    this.review = review;
    this.approve = approve;
    this.reject = reject;
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @AllowedTo({Role.SPECIALIST, Role.RECORDS_CLERK})
  Mono<DocumentView> start(@RequestBody StartRequest request, Caller caller) {
    FieldFault.refuse(request.faults());
    var level = requireNonNull(request.confidentiality());
    var text = level == SecrecyLevel.NONE ? request.text() : null;
    var type = requireNonNull(request.documentType());
    return start
        .handle(new StartDocument.Command(officer(caller), level, type, request.ground(), text))
        .map(started -> started(started, caller));
  }

  static DocumentView started(StartDocument.Started started, Caller caller) {
    return switch (started) {
      case StartDocument.Started.Draft(Filed filed) -> DocumentViews.of(filed, caller);
      case StartDocument.Started.Stub(DocumentId id) -> throw refused(id, caller);
    };
  }

  /** Kept in the log: that it happened and by whom; the category stands in the stub. */
  private static ProblemException refused(DocumentId stub, Caller caller) {
    LOG.info("document.refused-confidential id={} by={}", stub, caller.personId());
    return new ProblemException(RefusalProblems.confidential(stub.value()));
  }

  @GetMapping
  @AllowedTo({Role.SPECIALIST, Role.LEADER, Role.RECORDS_CLERK, Role.INTAKE_OFFICER})
  Mono<Items<DocumentView>> list(
      @RequestParam(required = false) @Nullable DocumentState state,
      @RequestParam(required = false) @Nullable String dossierId,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(required = false) @Nullable Integer limit,
      Caller caller) {
    var asked = Items.limit(limit);
    var listing = new Listing(caller.agencyOrRefuse(), state, dossierId, after, asked + 1);
    return show.list(listing, officer(caller)).map(filed -> page(filed, asked, caller));
  }

  private static Items<DocumentView> page(List<Filed> filed, int limit, Caller caller) {
    var views = filed.stream().map(each -> DocumentViews.of(each, caller)).toList();
    return Items.page(views, limit, DocumentView::id);
  }

  @GetMapping("/{id}")
  @AllowedTo({Role.SPECIALIST, Role.LEADER, Role.RECORDS_CLERK, Role.INTAKE_OFFICER})
  Mono<DocumentView> one(@PathVariable String id, Caller caller) {
    return view(show.one(DocumentPath.id(id), officer(caller)), caller);
  }

  @PutMapping("/{id}/draft")
  @AllowedTo(Role.SPECIALIST)
  Mono<DocumentView> edit(
      @PathVariable String id, @RequestBody DraftRequest request, Caller caller) {
    FieldFault.refuse(request.faults());
    var command = new EditDraft.Command(DocumentPath.id(id), officer(caller), request);
    return view(edit.handle(command), caller);
  }

  @PostMapping("/{id}/review")
  @AllowedTo({Role.LEADER, Role.RECORDS_CLERK, Role.SPECIALIST})
  Mono<DocumentView> review(
      @PathVariable String id, @RequestBody ReviewRequest request, Caller caller) {
    FieldFault.refuse(request.faults());
    var kind = requireNonNull(request.kind());
    RefusalProblems.ofReview(mayReview(kind, caller)).ifPresent(DocumentController::refuse);
    var command =
        new ReviewDraft.Command(
            DocumentPath.id(id),
            officer(caller),
            kind,
            requireNonNull(request.passed()),
            request.note() == null ? "" : request.note());
    return view(review.handle(command), caller);
  }

  private static boolean mayReview(ReviewKind kind, Caller caller) {
    return switch (kind) {
      case CONTENT -> caller.is(Role.LEADER);
      case FORMAT -> caller.is(Role.RECORDS_CLERK);
      case FURTHER -> true;
      case SIGNER -> false;
    };
  }

  private static void refuse(Problem problem) {
    throw new ProblemException(problem);
  }

  @PostMapping("/{id}/approval")
  @AllowedTo(Role.LEADER)
  Mono<DocumentView> approve(@PathVariable String id, Caller caller) {
    var command = new ApproveDraft.Command(DocumentPath.id(id), officer(caller));
    return view(approve.handle(command), caller);
  }

  @PostMapping("/{id}/rejection")
  @AllowedTo(Role.LEADER)
  Mono<DocumentView> reject(
      @PathVariable String id, @RequestBody RejectionRequest request, Caller caller) {
    FieldFault.refuse(request.faults());
    var reason = requireNonNull(request.reason());
    var command = new RejectDocument.Command(DocumentPath.id(id), officer(caller), reason);
    return view(reject.handle(command), caller);
  }

  static Officer officer(Caller caller) {
    return new Officer(caller.personId(), caller.agencyOrRefuse());
  }

  static Mono<DocumentView> view(Mono<Outcome<Filed>> outcome, Caller caller) {
    return outcome.flatMap(RefusalProblems::valueOf).map(filed -> DocumentViews.of(filed, caller));
  }
}
