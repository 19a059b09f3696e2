package vn.motcua.signing.domain;

import static vn.motcua.signing.domain.Decision.accept;
import static vn.motcua.signing.domain.Decision.refuse;
import static vn.motcua.signing.domain.VoidedNumber.Reason.DAY_PASSED;
import static vn.motcua.signing.domain.VoidedNumber.Reason.SEAL_TOO_LATE;
import static vn.motcua.signing.domain.VoidedNumber.Reason.SENT_BACK;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An outgoing document (văn bản đi) on its way from draft to issue; each state offers only what the
 * decree allows next (NĐ 30/2020, art. 10-18).
 */
public sealed interface OutgoingDocument {
  DocumentId id();

  String agency();

  /** A state that still may end without issue. */
  sealed interface Unissued extends OutgoingDocument {
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
      var next =
          new Rejected(docket(), rejection, voidedWith(reason, rejection.at()), manuscript());
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

  static Decision<Drafted> draft(Docket docket, DraftText text) {
    return draft(docket, text, Handling.plain());
  }

  static Decision<Drafted> draft(Docket docket, DraftText text, Handling handling) {
    var manuscript = Manuscript.first(text, handling, docket.drafter(), docket.draftedAt());
    return accept(new Drafted(docket, manuscript, List.of()), new DocumentFact.WasDrafted(docket));
  }

  /** Any level of secrecy: only a stub is kept (NĐ 30/2020, art. 15.2, 16.3, 18.2). */
  static Decision<RefusedConfidential> refuseConfidential(
      DocumentId id,
      String agency,
      DocumentType type,
      SecrecyGround ground,
      String by,
      Instant at) {
    return accept(
        new RefusedConfidential(id, agency, type, ground, by, at, null),
        new DocumentFact.WasRefusedConfidential(id, agency, type, at));
  }

  /** A draft gathers its reviewers' initials; every edit starts them over (art. 10-12). */
  record Drafted(Docket docket, Manuscript manuscript, List<VoidedNumber> voided)
      implements Unissued {
    public Drafted {
      voided = voided == null ? List.of() : List.copyOf(voided);
    }

    public Decision<Drafted> edit(DraftText words, String author, Instant at) {
      if (!manuscript.history().hasRoomFor(words)) {
        return refuse(Refusal.DRAFT_HISTORY_FULL);
      }
      var next = manuscript.edited(words, author, at);
      return accept(with(next), new DocumentFact.WasEdited(docket, next.revision(), at));
    }

    /** Urgency, receiving agencies and reviewers; another round of reviewers starts over. */
    public Decision<Drafted> handle(Handling handling) {
      return handling.sendTo().contains(agency())
          ? refuse(Refusal.OWN_AGENCY)
          : accept(with(manuscript.handled(handling)));
    }

    /** A check that passed leaves initials; one that failed returns the draft without any. */
    public Decision<Drafted> review(ReviewKind kind, Finding finding) {
      if (manuscript.isWrittenBy(finding.person())) {
        return refuse(Refusal.OWN_DRAFT);
      }
      var hindrance = manuscript.hindrance(kind, finding.person());
      if (hindrance.isPresent()) {
        return refuse(hindrance.get());
      }
      return finding.passed()
          ? accept(
              with(manuscript.initialled(kind, finding)),
              new DocumentFact.WasInitialled(docket, kind, finding.at()))
          : sendBack(kind, finding);
    }

    /** Back to the drafter with the reason; the words of it stay in the records office. */
    public Decision<Drafted> sendBack(ReviewKind kind, Finding finding) {
      return finding.note().isBlank()
          ? refuse(Refusal.REASON_MISSING)
          : accept(
              with(manuscript.returned(kind, finding)),
              new DocumentFact.WasSentBack(docket, finding.at()));
    }

    /** The authorised signer approves this very revision; never his own draft (art. 11). */
    public Decision<Approved> approve(Authority authority, Instant at) {
      if (manuscript.isWrittenBy(authority.person())) {
        return refuse(Refusal.OWN_DRAFT);
      }
      var hindrance = authority.hindrance(docket, VietnamDay.of(at));
      if (hindrance.isPresent()) {
        return refuse(hindrance.get());
      }
      return manuscript.isReviewed() ? approved(authority, at) : refuse(Refusal.NOT_REVIEWED);
    }

    private Decision<Approved> approved(Authority authority, Instant at) {
      var person = authority.person();
      var approval =
          new Approval(person, manuscript.revision(), at, authority.principal().orElse(null));
      var next = manuscript.approved(new Finding(true, person, "", at));
      return accept(
          new Approved(docket, next, approval, voided),
          new DocumentFact.WasApproved(docket, authority, at));
    }

    private Drafted with(Manuscript next) {
      return new Drafted(docket, next, voided);
    }
  }

  /** Approved; a signing may be opened on any day, each with its own number and frozen bytes. */
  record Approved(
      Docket docket, Manuscript manuscript, Approval approval, List<VoidedNumber> voided)
      implements Unissued {
    public Approved {
      voided = List.copyOf(voided);
    }

    /** Whether it held that number before, which is void now. */
    public boolean gaveBack(DocumentNumber number) {
      return voided.stream().anyMatch(each -> each.number().key().equals(number.key()));
    }

    /** Whether this person may open the signing now; asked before a number is reserved. */
    public Optional<Refusal> hindrance(Authority authority, Instant at) {
      return authority.person().equals(approval.person())
          ? authority.hindrance(docket, VietnamDay.of(at))
          : Optional.of(Refusal.NOT_THE_APPROVER);
    }

    public Decision<AwaitingPerson> openSigning(Signing signing) {
      var hindrance = hindrance(signing.signer(), signing.openedAt());
      if (hindrance.isPresent()) {
        return refuse(hindrance.get());
      }
      if (!VietnamDay.of(signing.openedAt()).equals(signing.number().printedOn())) {
        return refuse(Refusal.DAY_PASSED);
      }
      return accept(
          new AwaitingPerson(docket, manuscript, approval, voided, signing, null),
          new DocumentFact.WasNumbered(docket, signing.number(), signing.openedAt()),
          new DocumentFact.WasFrozen(docket, signing));
    }

    /** The approver takes his approval back and says why; the draft is edited again. */
    public Decision<Drafted> sendBack(Finding finding) {
      if (!finding.person().equals(approval.person())) {
        return refuse(Refusal.NOT_THE_APPROVER);
      }
      return new Drafted(docket, manuscript, voided).sendBack(ReviewKind.SIGNER, finding);
    }
  }

  /** Frozen bytes wait for the authorised person (layer 1) until midnight in Vietnam. */
  record AwaitingPerson(
      Docket docket,
      Manuscript manuscript,
      Approval approval,
      List<VoidedNumber> voided,
      Signing signing,
      @Nullable Instant attempt)
      implements Unissued {
    public AwaitingPerson {
      voided = List.copyOf(voided);
    }

    @Override
    public Optional<Signing> held() {
      return Optional.of(signing);
    }

    public boolean hasLapsed(Instant at) {
      return VietnamDay.of(at).isAfter(signing.number().printedOn());
    }

    /** Midnight passed: the number is void with its reason, the approval stands. */
    public Decision<Approved> lapse(Instant at) {
      if (!hasLapsed(at)) {
        return refuse(Refusal.OTHER_SIGNING_OPEN);
      }
      return accept(
          new Approved(docket, manuscript, approval, voidedWith(DAY_PASSED, at)),
          new DocumentFact.NumberWasVoided(
              docket, new VoidedNumber(signing.number(), DAY_PASSED, at)));
    }

    /** What he sees is wrong: back to the drafter, the number void with the reason. */
    public Decision<Drafted> sendBack(Finding finding) {
      var gone = new VoidedNumber(signing.number(), SENT_BACK, finding.at());
      return new Approved(docket, manuscript, approval, voidedWith(SENT_BACK, finding.at()))
          .sendBack(finding)
          .then(draft -> accept(draft, new DocumentFact.NumberWasVoided(docket, gone)));
    }

    /**
     * Asked before the key is touched, so that nothing is signed that may not stand; fixes the
     * instant a repeated attempt uses again, because equal input gives equal bytes.
     */
    public Decision<AwaitingPerson> attempt(String person, String shownSha256, Instant at) {
      if (!person.equals(signing.signer().person())) {
        return refuse(Refusal.NOT_THE_APPROVER);
      }
      if (!shownSha256.equals(signing.frozen().sha256())) {
        return refuse(Refusal.SIGNED_OTHER_BYTES);
      }
      if (hasLapsed(at)) {
        return refuse(Refusal.DAY_PASSED);
      }
      if (!signing.signer().covers(VietnamDay.of(at))) {
        return refuse(Refusal.AUTHORITY_EXPIRED);
      }
      var instant = Attempts.instant(attempt, at);
      return accept(new AwaitingPerson(docket, manuscript, approval, voided, signing, instant));
    }

    /** Layer 1 (art. 13): by the approver, over exactly the bytes he was shown. */
    public Decision<AwaitingAgency> sign(SignatureLayer.Personal layer) {
      var allowed = attempt(layer.person(), layer.overSha256(), layer.at());
      if (allowed instanceof Decision.Refused<AwaitingPerson>(Refusal why)) {
        return refuse(why);
      }
      var next = new AwaitingAgency(docket, manuscript, approval, voided, signing, layer, null);
      return accept(next, new DocumentFact.WasSignedByPerson(docket, signing, layer));
    }
  }

  /** Layer 1 stands; only now may the records clerk seal (art. 17, 32.2). */
  record AwaitingAgency(
      Docket docket,
      Manuscript manuscript,
      Approval approval,
      List<VoidedNumber> voided,
      Signing signing,
      SignatureLayer.Personal personal,
      @Nullable Instant attempt)
      implements Unissued {
    public AwaitingAgency {
      voided = List.copyOf(voided);
    }

    @Override
    public Optional<Signing> held() {
      return Optional.of(signing);
    }

    /** The day of the signature or, at the latest, the next working day (art. 18). */
    public LocalDate lastDay(WorkingDays days) {
      return days.nextAfter(agency(), VietnamDay.of(personal.at()));
    }

    public boolean hasLapsed(Instant at, WorkingDays days) {
      return VietnamDay.of(at).isAfter(lastDay(days));
    }

    /** Too late for the seal: the number is void and the signer opens a new signing. */
    public Decision<Approved> lapse(Instant at, WorkingDays days) {
      if (!hasLapsed(at, days)) {
        return refuse(Refusal.OTHER_SIGNING_OPEN);
      }
      return accept(
          new Approved(docket, manuscript, approval, voidedWith(SEAL_TOO_LATE, at)),
          new DocumentFact.NumberWasVoided(
              docket, new VoidedNumber(signing.number(), SEAL_TOO_LATE, at)));
    }

    public Decision<AwaitingAgency> attempt(Instant at, WorkingDays days) {
      if (hasLapsed(at, days)) {
        return refuse(Refusal.SEAL_TOO_LATE);
      }
      if (at.isBefore(personal.at())) {
        return refuse(Refusal.SEAL_BEFORE_SIGNATURE);
      }
      var instant = Attempts.instant(attempt, at);
      return accept(
          new AwaitingAgency(docket, manuscript, approval, voided, signing, personal, instant));
    }

    /** Layer 2 over exactly layer 1's revision; what it made still has to be verified. */
    public Decision<Sealed> seal(SignatureLayer.OfAgency layer, WorkingDays days) {
      if (!layer.overSha256().equals(personal.revision().sha256())) {
        return refuse(Refusal.SIGNED_OTHER_BYTES);
      }
      var allowed = attempt(layer.at(), days);
      if (allowed instanceof Decision.Refused<AwaitingAgency>(Refusal why)) {
        return refuse(why);
      }
      return accept(
          new Sealed(docket, manuscript, approval, voided, signing, personal, layer, List.of()),
          new DocumentFact.WasSignedByAgency(docket, signing.number(), layer));
    }
  }

  /** Both layers are on the file; it leaves only when a stranger's check finds nothing. */
  record Sealed(
      Docket docket,
      Manuscript manuscript,
      Approval approval,
      List<VoidedNumber> voided,
      Signing signing,
      SignatureLayer.Personal personal,
      SignatureLayer.OfAgency seal,
      List<String> findings)
      implements Unissued {
    public Sealed {
      voided = List.copyOf(voided);
      findings = List.copyOf(findings);
    }

    @Override
    public Optional<Signing> held() {
      return Optional.of(signing);
    }

    /** Issues a file whose layers both stand. */
    public Decision<Issued> issue(Verification verification, Instant at) {
      if (!verification.stands()) {
        return refuse(Refusal.VERIFICATION_FAILED);
      }
      var after = AfterIssue.fresh(manuscript.handling().sendTo());
      var next =
          new Issued(docket, manuscript, approval, voided, signing, personal, seal, at, after);
      return accept(next, new DocumentFact.WasIssued(docket, signing, seal.revision(), at));
    }

    /** Keeps what the check found; nothing is issued. */
    public Decision<Sealed> holdBack(Verification verification, Instant at) {
      var found = verification.findings();
      var next = new Sealed(docket, manuscript, approval, voided, signing, personal, seal, found);
      return findings.isEmpty()
          ? accept(next, new DocumentFact.WasHeldBack(docket, signing.number(), at))
          : accept(next);
    }
  }

  /** Issued: both layers verified, number and hashes registered; what follows is kept with it. */
  record Issued(
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
    public Decision<Issued> replace(
        Issued other, Authority authority, String reason, Instant when) {
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
              step(
                  after.recall(end), new DocumentFact.WasRecalled(docket, signing.number(), when)));
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

  /** Ended without issue; its last draft is kept with all that was said of it. */
  record Rejected(
      Docket docket,
      Rejection rejection,
      List<VoidedNumber> voided,
      @Nullable Manuscript manuscript)
      implements OutgoingDocument {
    public Rejected {
      voided = List.copyOf(voided);
    }

    @Override
    public DocumentId id() {
      return docket.id();
    }

    @Override
    public String agency() {
      return docket.agency();
    }
  }

  /** A stub: someone tried to start a secret document here; nothing of it was taken. */
  record RefusedConfidential(
      DocumentId id,
      String agency,
      DocumentType type,
      SecrecyGround ground,
      String by,
      Instant at,
      @Nullable StubApproval approval)
      implements OutgoingDocument {
    public RefusedConfidential {
      ground = ground == null ? SecrecyGround.NOT_SAID : ground;
    }

    /** A leader, never the one who started it, confirms that it is handled elsewhere. */
    public Decision<RefusedConfidential> approve(StubApproval given) {
      if (given.approver().equals(by)) {
        return refuse(Refusal.STUB_NEEDS_ANOTHER);
      }
      return approval == null
          ? accept(new RefusedConfidential(id, agency, type, ground, by, at, given))
          : accept(this);
    }
  }
}
