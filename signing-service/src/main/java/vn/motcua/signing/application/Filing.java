package vn.motcua.signing.application;

import java.util.function.Function;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;
import vn.motcua.signing.application.OutgoingDocuments.ConcurrentChange;
import vn.motcua.signing.domain.Decision;
import vn.motcua.signing.domain.DocumentId;
import vn.motcua.signing.domain.OutgoingDocument;
import vn.motcua.signing.domain.OutgoingDocument.RefusedConfidential;
import vn.motcua.signing.domain.Refusal;

/** Load, decide, store; who loses a race decides again on what won. */
public final class Filing {
  private static final int MOST_RACES = 8;

  private final OutgoingDocuments documents;
  private final Turns turns = new Turns();

  public Filing(OutgoingDocuments documents) {
    this.documents = documents;
  }

  /** Applies a rule to an officer's document; an unchanged state is not written. */
  Mono<Outcome<Filed>> decide(
      DocumentId id,
      Officer officer,
      Function<OutgoingDocument, Decision<? extends OutgoingDocument>> rule) {
    var occasion = new Occasion.ByOfficer(officer.person());
    return withDocument(id, officer, filed -> apply(filed, rule.apply(filed.document()), occasion));
  }

  /** Runs a longer act on an officer's document, again from the start when a race was lost. */
  <T> Mono<Outcome<T>> withDocument(
      DocumentId id, Officer officer, Function<Filed, Mono<Outcome<T>>> act) {
    return documents
        .find(id)
        .filter(filed -> isVisible(filed.document(), officer))
        .flatMap(act)
        .switchIfEmpty(Outcome.refusedNow(Refusal.NOT_FOUND))
        .retryWhen(Retry.max(MOST_RACES).filter(ConcurrentChange.class::isInstance));
  }

  /** The same for costly acts: those on one document follow each other. */
  <T> Mono<Outcome<T>> inTurn(
      DocumentId id, Officer officer, Function<Filed, Mono<Outcome<T>>> act) {
    return turns.inTurn(id, withDocument(id, officer, act));
  }

  Mono<Outcome<Filed>> apply(
      Filed filed, Decision<? extends OutgoingDocument> decision, Occasion occasion) {
    return switch (decision) {
      case Decision.Refused<? extends OutgoingDocument>(var why) -> Outcome.refusedNow(why);
      case Decision.Accepted<? extends OutgoingDocument>(var next, var facts) ->
          next.equals(filed.document()) && facts.isEmpty()
              ? Mono.just(Outcome.done(filed))
              : documents.store(filed, next, facts, occasion).map(Outcome::done);
    };
  }

  private static boolean isVisible(OutgoingDocument document, Officer officer) {
    return document.agency().equals(officer.agency()) && !(document instanceof RefusedConfidential);
  }
}
