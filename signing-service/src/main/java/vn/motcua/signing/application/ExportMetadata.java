package vn.motcua.signing.application;

import reactor.core.publisher.Mono;
import vn.motcua.signing.domain.DocumentId;
import vn.motcua.signing.domain.OutgoingDocument.Issued;
import vn.motcua.signing.domain.Refusal;
import vn.motcua.signing.domain.Source;

/** Gathers the metadata of one issued document (NĐ 30/2020, Phụ lục VI). */
public final class ExportMetadata {
  private final ShowDocuments show;
  private final Organisation organisation;

  public ExportMetadata(ShowDocuments show, Organisation organisation) {
    this.show = show;
    this.organisation = organisation;
  }

  public Mono<Outcome<DocumentMetadata>> handle(DocumentId id, Officer by) {
    return show.one(id, by)
        .flatMap(outcome ->
            outcome.then(filed ->
                filed.document() instanceof Issued issued
                    ? of(issued)
                    : Outcome.refusedNow(Refusal.NO_SUCH_FILE)));
  }

  private Mono<Outcome<DocumentMetadata>> of(Issued issued) {
    return organisation
        .agency(issued.agency())
        .map(issuer -> Outcome.done(metadata(issued, issuer)))
        .switchIfEmpty(Mono.error(() -> new SheetOf.UnknownAgency(issued.agency())));
  }

  private static DocumentMetadata metadata(Issued issued, Issuer issuer) {
    var number = issued.signing().number();
    var source = issued.docket().source();
    var words = issued.manuscript().text();
    return new DocumentMetadata(
        issuer.code(),
        issuer.name(),
        number.book().year(),
        source instanceof Source.Requested requested ? requested.dossierCode() : null,
        number.serial(),
        number.book().type().title(),
        number.number(),
        number.symbol(),
        number.printedOn(),
        words.subject(),
        issued.signing().pages(),
        issued.signing().signer().title(),
        issued.signing().signer().fullName(),
        words.recipients());
  }
}
