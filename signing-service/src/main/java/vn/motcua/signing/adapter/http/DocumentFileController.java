package vn.motcua.signing.adapter.http;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import vn.motcua.http.edge.AllowedTo;
import vn.motcua.http.edge.Caller;
import vn.motcua.http.edge.Role;
import vn.motcua.signing.application.Outcome;
import vn.motcua.signing.application.ShowDocuments;
import vn.motcua.signing.domain.DocumentId;

/** The files of a document, for its own agency. */
@RestController
@RequestMapping("/api/documents/{id}")
class DocumentFileController {
  private static final Logger LOG = LoggerFactory.getLogger(DocumentFileController.class);

  private final ShowDocuments show;

  DocumentFileController(ShowDocuments show) {
    this.show = show;
  }

  @GetMapping(path = "/draft.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
  @AllowedTo({Role.SPECIALIST, Role.LEADER, Role.RECORDS_CLERK})
  Mono<ResponseEntity<byte[]>> draft(@PathVariable String id, Caller caller) {
    var document = DocumentPath.id(id);
    return pdf(show.draft(document, DocumentController.officer(caller)), "du-thao-" + document)
        .doOnNext(file -> viewed(document, caller, "draft"));
  }

  @GetMapping(path = "/frozen.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
  @AllowedTo({Role.SPECIALIST, Role.LEADER, Role.RECORDS_CLERK})
  Mono<ResponseEntity<byte[]>> frozen(@PathVariable String id, Caller caller) {
    var document = DocumentPath.id(id);
    return pdf(
            show.frozen(document, DocumentController.officer(caller)), "ban-trinh-ky-" + document)
        .doOnNext(file -> viewed(document, caller, "frozen"));
  }

  @GetMapping(path = "/issued.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
  @AllowedTo({Role.SPECIALIST, Role.LEADER, Role.RECORDS_CLERK, Role.INTAKE_OFFICER})
  Mono<ResponseEntity<byte[]>> issued(@PathVariable String id, Caller caller) {
    var document = DocumentPath.id(id);
    return pdf(show.issued(document, DocumentController.officer(caller)), "van-ban-" + document)
        .doOnNext(file -> viewed(document, caller, "issued"));
  }

  /** Who was shown which papers is kept in the log (ids only). */
  private static void viewed(DocumentId id, Caller caller, String what) {
    LOG.info("document.viewed id={} what={} by={}", id, what, caller.personId());
  }

  private static Mono<ResponseEntity<byte[]>> pdf(Mono<Outcome<byte[]>> file, String name) {
    return file.flatMap(RefusalProblems::valueOf).map(bytes -> PdfAnswer.of(bytes, name));
  }
}
