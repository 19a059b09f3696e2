package vn.motcua.signing.application;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.motcua.signing.domain.DocumentFact;
import vn.motcua.signing.domain.DocumentId;
import vn.motcua.signing.domain.OutgoingDocument;

/**
 * The register of outgoing documents. One conditional write decides: state, facts, mark and unique
 * keys together.
 */
public interface OutgoingDocuments {
  Mono<Filed> find(DocumentId id);

  /** Fails with {@link ConcurrentChange} when the id exists already. */
  Mono<Filed> create(OutgoingDocument document, List<DocumentFact> facts, Occasion occasion);

  /**
   * Fails with {@link ConcurrentChange} when someone else wrote meanwhile, with {@link SlotTaken}
   * when the signer has another unfinished signing in that book.
   */
  Mono<Filed> store(
      Filed before, OutgoingDocument next, List<DocumentFact> facts, Occasion occasion);

  /** The document whose unfinished signing holds the slot. */
  Mono<Filed> holderOf(String slot);

  Flux<Filed> list(Listing listing);

  /** Issued documents in force that still have to be sent to some agency. */
  Flux<Filed> unsent(String agency);

  /** Issued documents that were sent to an agency, by id. */
  Flux<Filed> receivedBy(AgencyPage page);

  /** Stubs of an agency's secret documents, by id. */
  Flux<Filed> stubs(AgencyPage page);

  /** The issued document whose final file has that hash. */
  Mono<Filed> ofIssuedFile(String sha256);

  /** Every document of a dossier, the newest first. */
  Flux<Filed> ofDossier(String dossierId);

  /** Every document of a dossier by the dossier's code, the newest first. */
  Flux<Filed> ofDossierCode(String dossierCode);

  /** Documents changed since then that hold void numbers. */
  Flux<Filed> voidedSince(Instant since);

  /** Signings that hold a number and are not finished. */
  Flux<Filed> unfinished();

  /** Issued documents of all agencies by id, from after one on. */
  Flux<Filed> issuedAfter(@Nullable String id);

  /** One page of an agency's documents; state, dossier and {@code after} may be absent. */
  record Listing(
      String agency,
      @Nullable DocumentState state,
      @Nullable String dossierId,
      @Nullable String after,
      int limit) {}

  /** One page of what belongs to an agency; {@code after} is the last id seen. */
  record AgencyPage(String agency, @Nullable String after, int limit) {}

  /** Another write won; load again and decide again. */
  final class ConcurrentChange extends RuntimeException {
    private static final long serialVersionUID = 1;

    public ConcurrentChange() {
      super("the document was changed meanwhile", null, false, false);
    }
  }

  /** One unfinished signing per signer and book. */
  final class SlotTaken extends RuntimeException {
    private static final long serialVersionUID = 1;

    public SlotTaken() {
      super("the signer has another unfinished signing in this book", null, false, false);
    }
  }
}
