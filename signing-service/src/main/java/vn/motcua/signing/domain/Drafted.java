package vn.motcua.signing.domain;

import static vn.motcua.signing.domain.Decision.accept;
import static vn.motcua.signing.domain.Decision.refuse;

import java.time.Instant;
import java.util.List;

/** A draft gathers its reviewers' initials; every edit starts them over (art. 10-12). */
public record Drafted(Docket docket, Manuscript manuscript, List<VoidedNumber> voided)
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
