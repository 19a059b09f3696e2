package vn.motcua.signing.application;

import java.time.Clock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import vn.motcua.signing.domain.Decision;
import vn.motcua.signing.domain.Docket;
import vn.motcua.signing.domain.DocumentId;
import vn.motcua.signing.domain.DocumentType;
import vn.motcua.signing.domain.DraftText;
import vn.motcua.signing.domain.Handling;
import vn.motcua.signing.domain.OutgoingDocument;
import vn.motcua.signing.domain.Refusal;
import vn.motcua.signing.domain.SecrecyGround;
import vn.motcua.signing.domain.SecrecyLevel;
import vn.motcua.signing.domain.Source;

/** Starts a document by hand; the secrecy level decides before any of its words is looked at. */
public final class StartDocument {
  private final OutgoingDocuments documents;
  private final Supplier<String> ids;
  private final Clock clock;

  public StartDocument(OutgoingDocuments documents, Supplier<String> ids, Clock clock) {
    this.documents = documents;
    this.ids = ids;
    this.clock = clock;
  }

  public Mono<Started> handle(Command command) {
    var id = new DocumentId(ids.get());
    return command.level().isSecret()
        ? create(refusal(id, command), command).map(filed -> new Started.Stub(id))
        : draft(id, command);
  }

  private Mono<Started> draft(DocumentId id, Command command) {
    if (command.text() == null) {
      throw new IllegalArgumentException("an open document is started with its words");
    }
    var docket =
        new Docket(
            id,
            command.by().agency(),
            command.type(),
            new Source.ByHand(),
            command.by().person(),
            clock.instant());
    var handling = Handling.usual(command.type());
    return create(OutgoingDocument.draft(docket, command.text(), handling), command)
        .map(Started.Draft::new);
  }

  private Decision<? extends OutgoingDocument> refusal(DocumentId id, Command command) {
    return OutgoingDocument.refuseConfidential(
        id,
        command.by().agency(),
        command.type(),
        command.ground(),
        command.by().person(),
        clock.instant());
  }

  private Mono<Filed> create(Decision<? extends OutgoingDocument> decision, Command command) {
    return switch (decision) {
      case Decision.Accepted<? extends OutgoingDocument>(var next, var facts) ->
          documents.create(next, facts, new Occasion.ByOfficer(command.by().person()));
      case Decision.Refused<? extends OutgoingDocument>(Refusal why) ->
          Mono.error(new IllegalStateException(why.name()));
    };
  }

  /** {@code text} is absent when the level is secret: it was never taken. */
  public record Command(
      Officer by,
      SecrecyLevel level,
      DocumentType type,
      SecrecyGround ground,
      @Nullable DraftText text) {}

  /** A draft, or the stub of a refused secret document. */
  public sealed interface Started {
    record Draft(Filed filed) implements Started {}

    record Stub(DocumentId id) implements Started {}
  }
}
