package vn.motcua.signing.adapter.http;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import vn.motcua.http.edge.AllowedTo;
import vn.motcua.http.edge.Caller;
import vn.motcua.http.edge.Problem;
import vn.motcua.http.edge.ProblemException;
import vn.motcua.http.edge.Role;
import vn.motcua.signing.application.OpenBatch;
import vn.motcua.signing.application.Pin;
import vn.motcua.signing.application.RunBatch;
import vn.motcua.signing.application.ShowBatches;
import vn.motcua.signing.domain.SigningBatch.Act;

/** Many documents by one act: a leader signs what he was shown, a clerk seals. */
@RestController
@RequestMapping("/api/batches")
class BatchController {
  private static final Problem KEY_MISSING =
      Problem.of(
          "batch.key-missing",
          400,
          "Thiếu tiêu đề Idempotency-Key (8 đến 100 ký tự, không dấu cách). Hãy gửi lại kèm khoá.",
          "The header Idempotency-Key (8 to 100 characters, no spaces) is missing. Send it along.");
  private static final Problem NOT_YOUR_ACT =
      Problem.of(
          "batch.not-your-act",
          403,
          "Lãnh đạo ký cá nhân, văn thư ký số của cơ quan.",
          "A leader signs, a records clerk seals.");

  private final OpenBatch open;
  private final ShowBatches show;
  private final RunBatch run;

  BatchController(OpenBatch open, ShowBatches show, RunBatch run) {
    this.open = open;
    this.show = show;
    this.run = run;
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @AllowedTo({Role.LEADER, Role.RECORDS_CLERK})
  Mono<BatchView> open(
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      @RequestBody BatchRequest request,
      Caller caller) {
    if (key == null || !key.matches("\\S{8,100}")) {
      throw new ProblemException(KEY_MISSING);
    }
    FieldFault.refuse(request.faults());
    var act = requireNonNull(request.act());
    if (!caller.is(act == Act.SIGN ? Role.LEADER : Role.RECORDS_CLERK)) {
      throw new ProblemException(NOT_YOUR_ACT);
    }
    var officer = DocumentController.officer(caller);
    return open.handle(new OpenBatch.Command(officer, act, key, request.ids()))
        .flatMap(RefusalProblems::valueOf)
        .map(BatchView::of);
  }

  @GetMapping
  @AllowedTo({Role.LEADER, Role.RECORDS_CLERK})
  Mono<Items<BatchView>> open(Caller caller) {
    return show.open(DocumentController.officer(caller))
        .map(batches -> new Items<>(batches.stream().map(BatchView::of).toList(), null));
  }

  @GetMapping("/{id}")
  @AllowedTo({Role.LEADER, Role.RECORDS_CLERK})
  Mono<BatchView> one(@PathVariable String id, Caller caller) {
    return show.one(id, DocumentController.officer(caller))
        .flatMap(RefusalProblems::valueOf)
        .map(BatchView::of);
  }

  @GetMapping(
      path = "/{id}/documents/{document}/frozen.pdf",
      produces = MediaType.APPLICATION_PDF_VALUE)
  @AllowedTo(Role.LEADER)
  Mono<ResponseEntity<byte[]>> frozen(
      @PathVariable String id, @PathVariable String document, Caller caller) {
    return show.frozen(id, DocumentPath.id(document), DocumentController.officer(caller))
        .flatMap(RefusalProblems::valueOf)
        .map(pdf -> PdfAnswer.of(pdf, "ban-trinh-ky-" + document));
  }

  @PostMapping("/{id}/run")
  @AllowedTo({Role.LEADER, Role.RECORDS_CLERK})
  Mono<BatchView> run(
      @PathVariable String id, @RequestBody BatchRunRequest request, Caller caller) {
    FieldFault.refuse(request.faults());
    var officer = DocumentController.officer(caller);
    var pin = new Pin(requireNonNull(request.pin()));
    return run.handle(new RunBatch.Command(id, officer, request.seen(), pin))
        .flatMap(RefusalProblems::valueOf)
        .map(BatchView::of);
  }

  @PostMapping("/{id}/closing")
  @AllowedTo({Role.LEADER, Role.RECORDS_CLERK})
  Mono<BatchView> close(@PathVariable String id, Caller caller) {
    return show.close(id, DocumentController.officer(caller))
        .flatMap(RefusalProblems::valueOf)
        .map(BatchView::of);
  }
}
