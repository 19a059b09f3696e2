package vn.motcua.signing.domain;

import static vn.motcua.signing.domain.Decision.accept;
import static vn.motcua.signing.domain.Decision.refuse;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A state that still may end without issue. */
public sealed interface Unissued extends OutgoingDocument
    permits Drafted, Approved, AwaitingPerson, AwaitingAgency, Sealed {
  Docket docket();

  Manuscript manuscript();

  List<VoidedNumber> voided();

  @Override
  default DocumentId id() {
    return docket().id();
  }

  @Override
  default String agency() {
    return docket().agency();
  }

  /** Ends the document; a number it holds ends void with it. */
  default Decision<Rejected> reject(Rejection rejection) {
    return rejection.reason().isBlank()
        ? refuse(Refusal.REASON_MISSING)
        : end(rejection, new DocumentFact.WasRejected(docket(), rejection));
  }

  /** The dossier was withdrawn in time: nothing will be issued (NĐ 118/2025, art. 21). */
  default Decision<Rejected> cancel(Rejection withdrawal) {
    return end(withdrawal, new DocumentFact.WasCancelled(docket(), withdrawal.at()));
  }

  private Decision<Rejected> end(Rejection rejection, DocumentFact fact) {
    var reason = VoidedNumber.Reason.REJECTED;
    var next = new Rejected(docket(), rejection, voidedWith(reason, rejection.at()), manuscript());
    return held()
        .map(signing -> new VoidedNumber(signing.number(), reason, rejection.at()))
        .map(gone -> accept(next, fact, new DocumentFact.NumberWasVoided(docket(), gone)))
        .orElseGet(() -> accept(next, fact));
  }

  /** The signing under way, in the states that hold a number. */
  default Optional<Signing> held() {
    return Optional.empty();
  }

  /** Its void numbers, the one it holds among them. */
  default List<VoidedNumber> voidedWith(VoidedNumber.Reason reason, Instant at) {
    var all = new ArrayList<>(voided());
    held().ifPresent(signing -> all.add(new VoidedNumber(signing.number(), reason, at)));
    return List.copyOf(all);
  }
}
