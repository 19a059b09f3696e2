package vn.motcua.signing.domain;

import static vn.motcua.signing.domain.Decision.accept;
import static vn.motcua.signing.domain.Decision.refuse;

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
      if (rejection.reason().isBlank()) {
        return refuse(Refusal.REASON_MISSING);
      }
      var next = new Rejected(docket(), rejection, voidedWith(REJECTED, rejection.at()));
      return accept(next, new DocumentFact.WasRejected(docket(), rejection));
    }

    /** The signing under way, in the states that hold a number. */
    default Optional<Signing> held() {
      return Optional.empty();
    }

    private List<VoidedNumber> voidedWith(VoidedNumber.Reason reason, Instant at) {
      var all = new ArrayList<>(voided());
      held().ifPresent(signing -> all.add(new VoidedNumber(signing.number(), reason, at)));
      return List.copyOf(all);
    }
  }

  VoidedNumber.Reason REJECTED = VoidedNumber.Reason.REJECTED;

  static Decision<Drafted> draft(Docket docket, DraftText text) {
    return accept(
        new Drafted(docket, Manuscript.first(text, docket.drafter())),
        new DocumentFact.WasDrafted(docket));
  }

  /** Any level of secrecy: only a stub is kept (NĐ 30/2020, art. 15.2, 16.3, 18.2). */
  static Decision<RefusedConfidential> refuseConfidential(
      DocumentId id, String agency, DocumentType type, String by, Instant at) {
    return accept(
        new RefusedConfidential(id, agency, type, by, at),
        new DocumentFact.WasRefusedConfidential(id, agency, type, at));
  }

  /** A draft gathers its reviewers' initials; every edit starts them over (art. 10-12). */
  record Drafted(Docket docket, Manuscript manuscript) implements Unissued {
    @Override
    public List<VoidedNumber> voided() {
      return List.of();
    }

    public Decision<Drafted> edit(DraftText words, String author) {
      return accept(new Drafted(docket, manuscript.edited(words, author)));
    }

    /** A check that passed leaves initials; one that failed returns the draft without any. */
    public Decision<Drafted> review(ReviewKind kind, Finding finding) {
      if (manuscript.isWrittenBy(finding.person())) {
        return refuse(Refusal.OWN_DRAFT);
      }
      var next =
          finding.passed() ? manuscript.initialled(kind, finding) : manuscript.returned(finding);
      return accept(new Drafted(docket, next));
    }

    /** The authorised signer approves this very revision; never his own draft (art. 11). */
    public Decision<Approved> approve(Authority authority, Instant at) {
      if (manuscript.isWrittenBy(authority.person())) {
        return refuse(Refusal.OWN_DRAFT);
      }
      if (!authority.isFor(docket.agency())) {
        return refuse(Refusal.NO_AUTHORITY);
      }
      if (!authority.covers(VietnamDay.of(at))) {
        return refuse(Refusal.AUTHORITY_EXPIRED);
      }
      if (!manuscript.isReviewed()) {
        return refuse(Refusal.NOT_REVIEWED);
      }
      var approval = new Approval(authority.person(), manuscript.revision(), at);
      return accept(
          new Approved(docket, manuscript, approval, List.of()),
          new DocumentFact.WasApproved(docket, authority.person(), at));
    }
  }

  /** Approved; a signing may be opened on any day, each with its own number and frozen bytes. */
  record Approved(
      Docket docket, Manuscript manuscript, Approval approval, List<VoidedNumber> voided)
      implements Unissued {
    public Approved {
      voided = List.copyOf(voided);
    }

    /** Whether this person may open the signing now; asked before a number is reserved. */
    public Optional<Refusal> hindrance(Authority authority, Instant at) {
      if (!authority.person().equals(approval.person())) {
        return Optional.of(Refusal.NOT_THE_APPROVER);
      }
      if (!authority.isFor(docket.agency())) {
        return Optional.of(Refusal.NO_AUTHORITY);
      }
      return authority.covers(VietnamDay.of(at))
          ? Optional.empty()
          : Optional.of(Refusal.AUTHORITY_EXPIRED);
    }

    public Decision<AwaitingPerson> openSigning(Signing signing) {
      var hindrance = hindrance(signing.signer(), signing.openedAt());
      if (hindrance.isPresent()) {
        return refuse(hindrance.get());
      }
      if (!VietnamDay.of(signing.openedAt()).equals(signing.number().printedOn())) {
        return refuse(Refusal.DAY_PASSED);
      }
      return accept(new AwaitingPerson(docket, manuscript, approval, voided, signing, null));
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
      var all = ((Unissued) this).voidedWith(VoidedNumber.Reason.DAY_PASSED, at);
      return accept(new Approved(docket, manuscript, approval, all));
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
      return accept(next, new DocumentFact.WasSignedByPerson(docket, signing.number(), layer));
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
      var all = ((Unissued) this).voidedWith(VoidedNumber.Reason.SEAL_TOO_LATE, at);
      return accept(new Approved(docket, manuscript, approval, all));
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
          new Sealed(docket, manuscript, approval, voided, signing, personal, layer, List.of()));
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
      var next = new Issued(docket, manuscript, approval, voided, signing, personal, seal, at);
      return accept(next, new DocumentFact.WasIssued(docket, signing, seal.revision(), at));
    }

    /** Keeps what the check found; nothing is issued. */
    public Sealed heldBack(Verification verification) {
      return new Sealed(
          docket, manuscript, approval, voided, signing, personal, seal, verification.findings());
    }
  }

  /** Issued: both layers verified, number and hashes registered, no way back. */
  record Issued(
      Docket docket,
      Manuscript manuscript,
      Approval approval,
      List<VoidedNumber> voided,
      Signing signing,
      SignatureLayer.Personal personal,
      SignatureLayer.OfAgency seal,
      Instant at)
      implements OutgoingDocument {
    public Issued {
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

  /** Ended without issue. */
  record Rejected(Docket docket, Rejection rejection, List<VoidedNumber> voided)
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
  record RefusedConfidential(DocumentId id, String agency, DocumentType type, String by, Instant at)
      implements OutgoingDocument {}
}
