package vn.motcua.signing.adapter.http;

import static vn.motcua.signing.adapter.http.DocumentController.officer;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import vn.motcua.http.edge.AllowedTo;
import vn.motcua.http.edge.Caller;
import vn.motcua.http.edge.Role;
import vn.motcua.signing.application.DocumentState;
import vn.motcua.signing.application.Filed;
import vn.motcua.signing.application.ListTimestamps;
import vn.motcua.signing.application.OutgoingDocuments.AgencyPage;
import vn.motcua.signing.application.TimestampDocument;
import vn.motcua.signing.domain.DocumentType;
import vn.motcua.signing.domain.Issued;
import vn.motcua.signing.domain.OutgoingDocument;
import vn.motcua.signing.domain.Signing;
import vn.motcua.signing.domain.Unissued;

/** Which documents wait for their timestamp, and a try by hand. */
@RestController
class TimestampController {
  private final ListTimestamps list;
  private final TimestampDocument timestamp;

  TimestampController(ListTimestamps list, TimestampDocument timestamp) {
    this.list = list;
    this.timestamp = timestamp;
  }

  @GetMapping("/api/timestamps/pending")
  @AllowedTo({Role.RECORDS_CLERK, Role.LEADER, Role.OPERATOR})
  Mono<Items<Row>> pending(
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(required = false) @Nullable Integer limit,
      Caller caller) {
    var asked = Items.limit(limit);
    return list.handle(new AgencyPage(caller.agencyOrRefuse(), after, asked + 1))
        .map(found ->
            Items.page(
                found.stream().map(Filed::document).map(Row::of).toList(), asked, Row::documentId));
  }

  /** Answers when the try is over, with the document or why there is no timestamp yet. */
  @PostMapping("/api/documents/{id}/timestamp")
  @AllowedTo(Role.RECORDS_CLERK)
  Mono<DocumentView> now(@PathVariable String id, Caller caller) {
    var command = new TimestampDocument.Command(DocumentPath.id(id), officer(caller));
    return DocumentController.view(timestamp.handle(command), caller);
  }

  /** A document that waits. */
  record Row(
      String documentId,
      @Nullable String symbol,
      @Nullable DocumentType documentType,
      DocumentState state,
      @Nullable TimestampView timestamp) {
    static Row of(OutgoingDocument document) {
      var signing = signing(document);
      return new Row(
          document.id().value(),
          signing == null ? null : signing.number().notation(),
          signing == null ? null : signing.number().book().type(),
          DocumentState.of(document),
          TimestampView.of(document));
    }

    private static @Nullable Signing signing(OutgoingDocument document) {
      return switch (document) {
        case Issued issued -> issued.signing();
        case Unissued unissued -> unissued.held().orElse(null);
        default -> null;
      };
    }
  }
}
