package vn.motcua.signing.domain;

import static vn.motcua.signing.domain.Decision.accept;
import static vn.motcua.signing.domain.Decision.refuse;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Issued: both layers verified, number and hashes registered; what follows is kept with it. */
public record Issued(
    Docket docket,
    Manuscript manuscript,
    Approval approval,
    List<VoidedNumber> voided,
    Signing signing,
    SignatureLayer.Personal personal,
    SignatureLayer.OfAgency seal,
    Instant at,
    AfterIssue after)
    implements OutgoingDocument {
  public Issued {
    voided = List.copyOf(voided);
    after = after == null ? AfterIssue.fresh(List.of()) : after;
  }

  @Override
  public DocumentId id() {
    return docket.id();
  }

  @Override
  public String agency() {
    return docket.agency();
  }

  public boolean isInForce() {
    return after.isInForce();
  }

  /** Until when it has to leave: urgent ones at once, others by the next working day. */
  public Instant dispatchDue(WorkingDays days) {
    return manuscript.handling().urgency().isUrgent()
        ? at
        : VietnamDay.end(days.nextAfter(agency(), VietnamDay.of(personal.at())));
  }

  public Decision<Issued> dispatch(String recipient, String by, Instant when) {
    return recipient.equals(agency())
        ? refuse(Refusal.OWN_AGENCY)
        : step(
            after.dispatch(new Dispatch(recipient, by, when, null)),
            new DocumentFact.WasDispatched(docket, recipient, when));
  }

  /** The receiving agency's answer: checked and taken (art. 21). */
  public Decision<Issued> acknowledge(String recipient, String by, Instant when) {
    return step(
        after.acknowledge(recipient, new Dispatch.Answer.Acknowledged(by, when)),
        new DocumentFact.WasAcknowledged(docket, recipient, when));
  }

  /** The receiving agency's answer: invalid, and why (art. 21). */
  public Decision<Issued> sendBack(String recipient, String by, String reason, Instant when) {
    return step(
        after.sendBack(recipient, new Dispatch.Answer.Returned(by, reason, when)),
        new DocumentFact.WasReturned(docket, recipient, when));
  }

  public Decision<Issued> archive(Archiving archiving) {
    return step(
        after.archive(archiving),
        new DocumentFact.WasArchived(docket, seal.revision(), archiving.at()));
  }

  /** By an issued letter of the same agency; form and procedure only (art. 18.3). */
  public Decision<Issued> correct(Issued letter, String by, Instant when) {
    if (letter.id().equals(id())) {
      return refuse(Refusal.SAME_DOCUMENT);
    }
    if (letter.docket().type() != DocumentType.CV || !letter.isInForce()) {
      return refuse(Refusal.NOT_A_CORRECTION);
    }
    var notation = letter.signing().number().notation();
    return step(
        after.correct(new Correction(letter.id(), notation, by, when)),
        new DocumentFact.WasCorrected(docket, signing.number(), letter.id(), when));
  }

  /** By an issued document of the same form; for a wrong content (art. 18.3). */
  public Decision<Issued> replace(Issued other, Authority authority, String reason, Instant when) {
    if (other.id().equals(id())) {
      return refuse(Refusal.SAME_DOCUMENT);
    }
    if (other.docket().type() != docket.type() || !other.isInForce()) {
      return refuse(Refusal.NOT_A_REPLACEMENT);
    }
    var end = new Standing.Replaced(other.id(), authority.person(), reason, when);
    return permitted(authority, when)
        .<Decision<Issued>>map(Decision::refuse)
        .orElseGet(() ->
            step(
                after.replace(end),
                new DocumentFact.WasReplaced(docket, signing.number(), other.id(), when)));
  }

  /** By a person with authority to sign such a document; freezes it for good (art. 18.4). */
  public Decision<Issued> recall(Authority authority, String reason, Instant when) {
    var end = new Standing.Recalled(authority.person(), reason, when);
    return permitted(authority, when)
        .<Decision<Issued>>map(Decision::refuse)
        .orElseGet(() ->
            step(after.recall(end), new DocumentFact.WasRecalled(docket, signing.number(), when)));
  }

  private Optional<Refusal> permitted(Authority authority, Instant when) {
    return authority.hindrance(docket, VietnamDay.of(when));
  }

  /** The dossier was withdrawn, but the document is out (NĐ 118/2025, art. 21). */
  public Decision<Issued> refuseCancellation(LateWithdrawal withdrawal) {
    return step(
        accept(after.tooLate(withdrawal)),
        new DocumentFact.CancellationWasRefused(docket, signing.number(), at, withdrawal.at()));
  }

  /** A step that was taken before changes nothing and is not told again. */
  private Decision<Issued> step(Decision<AfterIssue> decision, DocumentFact fact) {
    return switch (decision) {
      case Decision.Refused<AfterIssue>(var why) -> refuse(why);
      case Decision.Accepted<AfterIssue>(var next, var none) ->
          next.equals(after) ? accept(this) : accept(with(next), fact);
    };
  }

  private Issued with(AfterIssue next) {
    return new Issued(docket, manuscript, approval, voided, signing, personal, seal, at, next);
  }
}
