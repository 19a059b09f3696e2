package vn.motcua.signing.application;

import java.util.List;
import java.util.stream.Stream;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.motcua.signing.application.DocumentMetadata.Receiver;
import vn.motcua.signing.domain.DocumentId;
import vn.motcua.signing.domain.Issued;
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
        .zipWith(agencies(issued))
        .map(found -> Outcome.done(metadata(issued, found.getT1(), found.getT2())))
        .switchIfEmpty(Mono.error(() -> new SheetOf.UnknownAgency(issued.agency())));
  }

  /** The agencies it goes to by code, by the names routing told of them. */
  private Mono<List<Receiver>> agencies(Issued issued) {
    return Flux.fromIterable(issued.after().circulation().agencies())
        .concatMap(code ->
            organisation
                .agency(code)
                .map(agency -> new Receiver(code, agency.name()))
                .defaultIfEmpty(new Receiver(code, code)))
        .collectList();
  }

  /** Agencies first; a line of the words that names one of them is not said twice. */
  private static List<Receiver> receivers(Issued issued, List<Receiver> agencies) {
    var named = agencies.stream().map(Receiver::name).toList();
    var others =
        issued.manuscript().text().recipients().stream()
            .filter(line -> named.stream().noneMatch(line::contains))
            .map(line -> new Receiver(null, line));
    return Stream.concat(agencies.stream(), others).toList();
  }

  private static DocumentMetadata metadata(Issued issued, Issuer issuer, List<Receiver> agencies) {
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
        receivers(issued, agencies),
        issued.manuscript().handling().urgency(),
        RegisterNotes.standing(issued.after().standing()));
  }
}
