package vn.motcua.signing.application;

import java.time.Clock;
import reactor.core.publisher.Mono;
import vn.motcua.signing.application.OutgoingDocuments.ConcurrentChange;
import vn.motcua.signing.domain.Decision;
import vn.motcua.signing.domain.Docket;
import vn.motcua.signing.domain.DocumentId;
import vn.motcua.signing.domain.DocumentType;
import vn.motcua.signing.domain.DraftText;
import vn.motcua.signing.domain.Drafted;
import vn.motcua.signing.domain.OutgoingDocument;
import vn.motcua.signing.domain.Source;

/** Drafts the document that a route asked for; the same request never makes a second one. */
public final class DraftRequestedDocument {
  private final OutgoingDocuments documents;
  private final Dossiers dossiers;
  private final Organisation organisation;
  private final Templates templates;
  private final Clock clock;

  public DraftRequestedDocument(
      OutgoingDocuments documents,
      Dossiers dossiers,
      Organisation organisation,
      Templates templates,
      Clock clock) {
    this.documents = documents;
    this.dossiers = dossiers;
    this.organisation = organisation;
    this.templates = templates;
    this.clock = clock;
  }

  public Mono<Result> handle(Command command) {
    return documents
        .find(command.id())
        .map(filed -> Result.ALREADY_DRAFTED)
        .switchIfEmpty(Mono.defer(() -> draft(command)));
  }

  private Mono<Result> draft(Command command) {
    var matter = dossiers.matter(command.source().dossierId(), command.contentVersion());
    var issuer = organisation.agency(command.agency());
    return matter
        .zipWith(issuer, (dossier, agency) -> fill(command, dossier, agency))
        .flatMap(text -> create(command, text))
        .defaultIfEmpty(Result.CONTENT_MISSING);
  }

  private DraftText fill(Command command, DossierMatter matter, Issuer issuer) {
    return templates
        .filled(command.templateKey(), command.type(), matter, issuer)
        .orElseThrow(() -> new IllegalArgumentException("no template " + command.templateKey()));
  }

  private Mono<Result> create(Command command, DraftText text) {
    var docket =
        new Docket(
            command.id(),
            command.agency(),
            command.type(),
            command.source(),
            command.requestedBy(),
            clock.instant());
    var handling = templates.handling(command.templateKey(), command.type());
    return switch (OutgoingDocument.draft(docket, text, handling)) {
      case Decision.Accepted<Drafted>(var next, var facts) ->
          documents
              .create(next, facts, command.occasion())
              .map(filed -> Result.DRAFTED)
              .onErrorReturn(ConcurrentChange.class, Result.ALREADY_DRAFTED);
      case Decision.Refused<Drafted>(var why) -> Mono.error(new IllegalStateException(why.name()));
    };
  }

  /** What the route asked for; {@code id} follows from the event, so a repeat is the same one. */
  public record Command(
      DocumentId id,
      String agency,
      DocumentType type,
      Source.Requested source,
      String templateKey,
      int contentVersion,
      String requestedBy,
      Occasion occasion) {}

  /** How it went. */
  public enum Result {
    DRAFTED,
    ALREADY_DRAFTED,
    /** The dossier's content or the agency has not arrived yet: ask again. */
    CONTENT_MISSING
  }
}
