package vn.motcua.signing.domain;

import static vn.motcua.signing.domain.Decision.accept;
import static vn.motcua.signing.domain.Decision.refuse;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Approved; a signing may be opened on any day, each with its own number and frozen bytes. */
public record Approved(
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
