package vn.motcua.signing.application;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.motcua.signing.domain.AwaitingAgency;
import vn.motcua.signing.domain.AwaitingPerson;
import vn.motcua.signing.domain.DocumentFact;
import vn.motcua.signing.domain.DocumentId;
import vn.motcua.signing.domain.Issued;
import vn.motcua.signing.domain.OutgoingDocument;
import vn.motcua.signing.domain.RefusedConfidential;
import vn.motcua.signing.domain.Source;
import vn.motcua.signing.domain.Unissued;

/** The register in a map, with versions and the unique slot, and the facts in their order. */
final class InMemoryDocuments implements OutgoingDocuments {
  final List<DocumentFact> facts = new ArrayList<>();
  private final Map<DocumentId, Filed> documents = new LinkedHashMap<>();
  private Optional<OutgoingDocument> rival = Optional.empty();

  record Kept(OutgoingDocument document, long version) implements Filed {}

  /** The next store loses its race against this state. */
  void loseTheNextRaceTo(OutgoingDocument winner) {
    rival = Optional.of(winner);
  }

  @Override
  public Mono<Filed> find(DocumentId id) {
    return Mono.fromSupplier(() -> documents.get(id));
  }

  @Override
  public Mono<Filed> create(
      OutgoingDocument document, List<DocumentFact> happened, Occasion occasion) {
    return Mono.defer(() -> {
      if (documents.containsKey(document.id())) {
        return Mono.error(new ConcurrentChange());
      }
      return keep(document, 1, happened);
    });
  }

  @Override
  public Mono<Filed> store(
      Filed before, OutgoingDocument next, List<DocumentFact> happened, Occasion occasion) {
    return Mono.defer(() -> {
      if (rival.isPresent()) {
        keep(rival.get(), before.version() + 1, List.of()).block();
        rival = Optional.empty();
      }
      if (documents.get(next.id()).version() != before.version()) {
        return Mono.error(new ConcurrentChange());
      }
      if (isSlotTaken(next)) {
        return Mono.error(new SlotTaken());
      }
      return keep(next, before.version() + 1, happened);
    });
  }

  private boolean isSlotTaken(OutgoingDocument next) {
    return next instanceof AwaitingPerson waiting
        && documents.values().stream()
            .filter(filed -> !filed.document().id().equals(next.id()))
            .anyMatch(filed -> holds(filed, waiting.signing().slot()));
  }

  private static boolean holds(Filed filed, String slot) {
    return filed.document() instanceof AwaitingPerson other && other.signing().slot().equals(slot);
  }

  private Mono<Filed> keep(OutgoingDocument next, long version, List<DocumentFact> happened) {
    var kept = new Kept(next, version);
    documents.put(next.id(), kept);
    facts.addAll(happened);
    return Mono.just(kept);
  }

  @Override
  public Mono<Filed> holderOf(String slot) {
    return all().filter(filed -> holds(filed, slot)).next();
  }

  @Override
  public Flux<Filed> list(Listing listing) {
    return all().filter(filed -> filed.document().agency().equals(listing.agency()));
  }

  @Override
  public Flux<Filed> unsent(String agency) {
    return issued(it ->
        it.agency().equals(agency)
            && it.isInForce()
            && !it.after().circulation().unsent().isEmpty());
  }

  @Override
  public Flux<Filed> receivedBy(AgencyPage page) {
    return page(issued(it -> it.after().circulation().latestTo(page.agency()).isPresent()), page);
  }

  @Override
  public Flux<Filed> stubs(AgencyPage page) {
    return page(
        all()
            .filter(filed -> filed.document() instanceof RefusedConfidential)
            .filter(filed -> filed.document().agency().equals(page.agency())),
        page);
  }

  private static Flux<Filed> page(Flux<Filed> found, AgencyPage page) {
    return found
        .filter(filed -> page.after() == null || id(filed).compareTo(page.after()) > 0)
        .sort(Comparator.comparing(InMemoryDocuments::id))
        .take(page.limit());
  }

  private static String id(Filed filed) {
    return filed.document().id().value();
  }

  @Override
  public Mono<Filed> ofIssuedFile(String sha256) {
    return issued(it -> it.seal().revision().sha256().equals(sha256)).next();
  }

  private Flux<Filed> issued(Predicate<Issued> matching) {
    return all()
        .filter(filed -> filed.document() instanceof Issued issued && matching.test(issued))
        .sort(Comparator.comparing(InMemoryDocuments::id));
  }

  @Override
  public Flux<Filed> ofDossier(String dossierId) {
    return all()
        .filter(filed -> dossierId.equals(dossierOf(filed.document())))
        .sort(Comparator.comparing(filed -> filed.document().id().value()));
  }

  @Override
  public Flux<Filed> ofDossierCode(String dossierCode) {
    return all()
        .filter(filed -> filed.document() instanceof Issued || filed.document() instanceof Unissued)
        .filter(filed -> dossierCode.equals(codeOf(filed.document())));
  }

  private static String codeOf(OutgoingDocument document) {
    var docket =
        document instanceof Issued issued ? issued.docket() : ((Unissued) document).docket();
    return docket.source() instanceof Source.Requested asked ? asked.dossierCode() : "";
  }

  private static String dossierOf(OutgoingDocument document) {
    return switch (document) {
      case Unissued it -> it.docket().dossierId().orElse("");
      case Issued it -> it.docket().dossierId().orElse("");
      default -> "";
    };
  }

  @Override
  public Flux<Filed> voidedSince(Instant since) {
    return all();
  }

  @Override
  public Flux<Filed> unfinished() {
    return all()
        .filter(filed ->
            filed.document() instanceof AwaitingPerson
                || filed.document() instanceof AwaitingAgency);
  }

  @Override
  public Flux<Filed> issuedAfter(@Nullable String id) {
    return all()
        .filter(filed -> filed.document() instanceof Issued)
        .filter(filed -> id == null || filed.document().id().value().compareTo(id) > 0)
        .sort(Comparator.comparing(filed -> filed.document().id().value()));
  }

  private Flux<Filed> all() {
    return Flux.fromIterable(List.copyOf(documents.values()));
  }
}
