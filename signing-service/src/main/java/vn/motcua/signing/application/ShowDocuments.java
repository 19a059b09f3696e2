package vn.motcua.signing.application;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import reactor.core.publisher.Mono;
import vn.motcua.signing.application.AccessLog.Viewing;
import vn.motcua.signing.application.OutgoingDocuments.Listing;
import vn.motcua.signing.domain.Approved;
import vn.motcua.signing.domain.DocumentId;
import vn.motcua.signing.domain.Drafted;
import vn.motcua.signing.domain.Issued;
import vn.motcua.signing.domain.OutgoingDocument;
import vn.motcua.signing.domain.Refusal;
import vn.motcua.signing.domain.RefusedConfidential;
import vn.motcua.signing.domain.Rejected;
import vn.motcua.signing.domain.Signing;
import vn.motcua.signing.domain.StoredRevision;
import vn.motcua.signing.domain.Unissued;

/** Shows an agency its own documents and their files. */
public final class ShowDocuments {
  private final Filing filing;
  private final OutgoingDocuments documents;
  private final SheetOf sheets;
  private final DocumentSigner signer;
  private final DocumentFiles files;
  private final AccessLog accessLog;
  private final Clock clock;

  public ShowDocuments(
      Filing filing,
      OutgoingDocuments documents,
      SheetOf sheets,
      DocumentSigner signer,
      DocumentFiles files,
      AccessLog accessLog,
      Clock clock) {
    this.filing = filing;
    this.documents = documents;
    this.sheets = sheets;
    this.signer = signer;
    this.files = files;
    this.accessLog = accessLog;
    this.clock = clock;
  }

  public Mono<Outcome<Filed>> one(DocumentId id, Officer by) {
    return looked(id, by, "document", filed -> Mono.just(Outcome.done(filed)));
  }

  /** The id, for one who is about to read what the document has published. */
  public Mono<Outcome<DocumentId>> forEvents(DocumentId id, Officer by) {
    return looked(id, by, "events", filed -> Mono.just(Outcome.done(filed.document().id())));
  }

  public Mono<List<Filed>> list(Listing listing, Officer by) {
    return documents.list(listing).collectList().delayUntil(found -> noted(by, found, "list"));
  }

  /** The draft as it stands, clearly marked as one. */
  public Mono<Outcome<byte[]>> draft(DocumentId id, Officer by) {
    return looked(id, by, "draft", filed -> draft(filed.document()));
  }

  private Mono<Outcome<byte[]>> draft(OutgoingDocument document) {
    var sheet =
        switch (document) {
          case Drafted drafted ->
              sheets.of(drafted.docket(), drafted.manuscript(), null, drafted.docket().draftedAt());
          case Approved approved ->
              sheets.of(approved.docket(), approved.manuscript(), null, approved.approval().at());
          default -> Mono.<Sheet>empty();
        };
    return sheet
        .flatMap(signer::draft)
        .map(Outcome::done)
        .switchIfEmpty(Outcome.refusedNow(Refusal.NO_SUCH_FILE));
  }

  /** The bytes the signer is shown, before any signature. */
  public Mono<Outcome<byte[]>> frozen(DocumentId id, Officer by) {
    return looked(id, by, "frozen", filed -> read(signing(filed.document()).map(Signing::frozen)));
  }

  public Mono<Outcome<byte[]>> issued(DocumentId id, Officer by) {
    return looked(id, by, "issued", filed -> read(issuedFile(filed.document())));
  }

  static Optional<StoredRevision> issuedFile(OutgoingDocument document) {
    return document instanceof Issued issued
        ? Optional.of(issued.seal().revision())
        : Optional.empty();
  }

  private static Optional<Signing> signing(OutgoingDocument document) {
    return switch (document) {
      case Issued issued -> Optional.of(issued.signing());
      case Unissued unissued -> unissued.held();
      default -> Optional.empty();
    };
  }

  private Mono<Outcome<byte[]>> read(Optional<StoredRevision> revision) {
    return Mono.justOrEmpty(revision)
        .flatMap(files::read)
        .map(Outcome::done)
        .switchIfEmpty(Outcome.refusedNow(Refusal.NO_SUCH_FILE));
  }

  private <T> Mono<Outcome<T>> looked(
      DocumentId id, Officer by, String what, Function<Filed, Mono<Outcome<T>>> act) {
    return filing.withDocument(
        id, by, filed -> noted(by, List.of(filed), what).then(Mono.defer(() -> act.apply(filed))));
  }

  private Mono<Void> noted(Officer by, List<Filed> shown, String what) {
    var ids = shown.stream().map(Filed::document).flatMap(ShowDocuments::ids).distinct().toList();
    return ids.isEmpty()
        ? Mono.empty()
        : accessLog.note(new Viewing(by.person(), ids, what, clock.instant()));
  }

  private static Stream<String> ids(OutgoingDocument document) {
    var dossier =
        switch (document) {
          case Unissued unissued -> unissued.docket().dossierId();
          case Issued issued -> issued.docket().dossierId();
          case Rejected rejected -> rejected.docket().dossierId();
          case RefusedConfidential stub -> Optional.<String>empty();
        };
    return Stream.concat(dossier.stream(), Stream.of(document.id().value()));
  }
}
