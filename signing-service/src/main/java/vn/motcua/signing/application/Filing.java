package vn.motcua.signing.application;

import java.util.function.Function;
import java.util.function.Predicate;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;
import vn.motcua.signing.application.OutgoingDocuments.ConcurrentChange;
import vn.motcua.signing.domain.Decision;
import vn.motcua.signing.domain.DocumentId;
import vn.motcua.signing.domain.Issued;
import vn.motcua.signing.domain.OutgoingDocument;
import vn.motcua.signing.domain.Refusal;
import vn.motcua.signing.domain.RefusedConfidential;

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

  /** Applies a rule to an officer's issued document. */
  Mono<Outcome<Filed>> decideIssued(
      DocumentId id, Officer officer, Function<Issued, Decision<Issued>> rule) {
    return decide(id, officer, document -> ofIssued(document, rule));
  }

  /** Applies a rule to a document that was sent to the officer's agency. */
  Mono<Outcome<Filed>> decideReceived(
      DocumentId id, Officer officer, Function<Issued, Decision<Issued>> rule) {
    var occasion = new Occasion.ByOfficer(officer.person());
    return withReceived(
        id, officer, filed -> apply(filed, ofIssued(filed.document(), rule), occasion));
  }

  static Decision<? extends OutgoingDocument> ofIssued(
      OutgoingDocument document, Function<Issued, Decision<Issued>> rule) {
    return document instanceof Issued issued
        ? rule.apply(issued)
        : Decision.refuse(Refusal.NOT_ISSUED);
  }

  /** Runs an act on a document that was sent to the officer's agency; others do not exist. */
  <T> Mono<Outcome<T>> withReceived(
      DocumentId id, Officer officer, Function<Filed, Mono<Outcome<T>>> act) {
    return with(id, document -> isSentTo(document, officer), act);
  }

  private static boolean isSentTo(OutgoingDocument document, Officer officer) {
    return document instanceof Issued issued
        && issued.after().circulation().latestTo(officer.agency()).isPresent();
  }

  /** Runs an act on the stub of a secret document of the officer's agency. */
  Mono<Outcome<Filed>> decideStub(
      DocumentId id,
      Officer officer,
      Function<RefusedConfidential, Decision<RefusedConfidential>> rule) {
    var occasion = new Occasion.ByOfficer(officer.person());
    return with(
        id,
        document -> document instanceof RefusedConfidential && isOfAgency(document, officer),
        filed -> apply(filed, rule.apply((RefusedConfidential) filed.document()), occasion));
  }

  /** Runs a longer act on an officer's document, again from the start when a race was lost. */
  <T> Mono<Outcome<T>> withDocument(
      DocumentId id, Officer officer, Function<Filed, Mono<Outcome<T>>> act) {
    return with(id, document -> isVisible(document, officer), act);
  }

  private <T> Mono<Outcome<T>> with(
      DocumentId id, Predicate<OutgoingDocument> visible, Function<Filed, Mono<Outcome<T>>> act) {
    return documents
        .find(id)
        .filter(filed -> visible.test(filed.document()))
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
    return isOfAgency(document, officer) && !(document instanceof RefusedConfidential);
  }

  private static boolean isOfAgency(OutgoingDocument document, Officer officer) {
    return document.agency().equals(officer.agency());
  }
}
