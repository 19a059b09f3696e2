package vn.motcua.signing.adapter.http;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;
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
        .handle(new StartDocument.Command(officer(caller), level, type, text))
        .map(DocumentController::started);
  }

  private static DocumentView started(StartDocument.Started started) {
    return switch (started) {
      case StartDocument.Started.Draft(Filed filed) -> DocumentViews.of(filed);
      case StartDocument.Started.Stub(DocumentId id) ->
          throw new ProblemException(RefusalProblems.confidential(id.value()));
    };
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
    return show.list(listing, officer(caller)).map(filed -> page(filed, asked));
  }

  private static Items<DocumentView> page(List<Filed> filed, int limit) {
    var views = filed.stream().limit(limit).map(DocumentViews::of).toList();
    return new Items<>(views, filed.size() > limit ? views.getLast().id() : null);
  }

  @GetMapping("/{id}")
  @AllowedTo({Role.SPECIALIST, Role.LEADER, Role.RECORDS_CLERK, Role.INTAKE_OFFICER})
  Mono<DocumentView> one(@PathVariable String id, Caller caller) {
    return view(show.one(DocumentPath.id(id), officer(caller)));
  }

  @PutMapping("/{id}/draft")
  @AllowedTo(Role.SPECIALIST)
  Mono<DocumentView> edit(
      @PathVariable String id, @RequestBody DraftRequest request, Caller caller) {
    FieldFault.refuse(request.faults());
    return view(edit.handle(new EditDraft.Command(DocumentPath.id(id), officer(caller), request)));
  }

  @PostMapping("/{id}/review")
  @AllowedTo({Role.LEADER, Role.RECORDS_CLERK})
  Mono<DocumentView> review(
      @PathVariable String id, @RequestBody ReviewRequest request, Caller caller) {
    FieldFault.refuse(request.faults());
    var kind = requireNonNull(request.kind());
    RefusalProblems.ofReview(mayReview(kind, caller)).ifPresent(DocumentController::refuse);
    return view(
        review.handle(
            new ReviewDraft.Command(
                DocumentPath.id(id),
                officer(caller),
                kind,
                requireNonNull(request.passed()),
                request.note() == null ? "" : request.note())));
  }

  private static boolean mayReview(ReviewKind kind, Caller caller) {
    return switch (kind) {
      case CONTENT -> caller.is(Role.LEADER);
      case FORMAT -> caller.is(Role.RECORDS_CLERK);
    };
  }

  private static void refuse(Problem problem) {
    throw new ProblemException(problem);
  }

  @PostMapping("/{id}/approval")
  @AllowedTo(Role.LEADER)
  Mono<DocumentView> approve(@PathVariable String id, Caller caller) {
    return view(approve.handle(new ApproveDraft.Command(DocumentPath.id(id), officer(caller))));
  }

  @PostMapping("/{id}/rejection")
  @AllowedTo(Role.LEADER)
  Mono<DocumentView> reject(
      @PathVariable String id, @RequestBody RejectionRequest request, Caller caller) {
    FieldFault.refuse(request.faults());
    var reason = requireNonNull(request.reason());
    return view(
        reject.handle(new RejectDocument.Command(DocumentPath.id(id), officer(caller), reason)));
  }

  static Officer officer(Caller caller) {
    return new Officer(caller.personId(), caller.agencyOrRefuse());
  }

  static Mono<DocumentView> view(Mono<Outcome<Filed>> outcome) {
    return outcome.flatMap(RefusalProblems::valueOf).map(DocumentViews::of);
  }
}
