package vn.motcua.signing.domain;

import static vn.motcua.signing.domain.Decision.accept;
import static vn.motcua.signing.domain.Decision.refuse;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Both layers are on the file; it leaves only when a stranger's check finds nothing. */
public record Sealed(
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
    var next = new Issued(docket, manuscript, approval, voided, signing, personal, seal, at, after);
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
