package vn.motcua.signing.adapter.kafka;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import vn.motcua.event.contract.routing.DocumentRequested;
import vn.motcua.event.delivery.envelope.EventHeaders;
import vn.motcua.event.delivery.listening.EventHandler;
import vn.motcua.event.delivery.listening.Handled;
import vn.motcua.event.delivery.listening.ReceivedEvent;
import vn.motcua.signing.application.DraftRequestedDocument;
import vn.motcua.signing.application.Occasion;
import vn.motcua.signing.domain.DocumentId;
import vn.motcua.signing.domain.DocumentType;
import vn.motcua.signing.domain.Source;

/** A route asks for its document: it is drafted once, as soon as the dossier's content is here. */
final class DocumentRequests implements EventHandler<DocumentRequested> {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final DraftRequestedDocument draft;

  DocumentRequests(DraftRequestedDocument draft) {
    this.draft = draft;
  }

  @Override
  public Handled handle(ReceivedEvent<DocumentRequested> received) {
    var result = draft.handle(command(received)).block(PATIENCE);
    return switch (result) {
      case DRAFTED -> Handled.noEffect();
      case ALREADY_DRAFTED -> Handled.duplicate();
      case CONTENT_MISSING -> Handled.waitFor("dossier content or agency record");
      case null -> throw new IllegalStateException("drafting answered nothing");
    };
  }

  private static DraftRequestedDocument.Command command(ReceivedEvent<DocumentRequested> received) {
    var event = received.event();
    return new DraftRequestedDocument.Command(
        documentId(received.headers()),
        event.agency(),
        DocumentType.valueOf(event.documentType()),
        new Source.Requested(
            event.dossierId(),
            event.dossierCode(),
            event.procedureCode(),
            event.procedureVersion(),
            event.routeId()),
        event.templateKey(),
        event.contentVersion(),
        "routing-service",
        new Occasion.ByEvent(received.headers().id(), received.mark()));
  }

  /** The same request is the same document, however often it comes. */
  static DocumentId documentId(EventHeaders headers) {
    var name = "document-requested:" + headers.id();
    return new DocumentId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString());
  }
}
