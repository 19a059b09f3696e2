package vn.motcua.signing.domain;

import static vn.motcua.signing.domain.Decision.accept;
import static vn.motcua.signing.domain.Decision.refuse;
import static vn.motcua.signing.domain.VoidedNumber.Reason.DAY_PASSED;
import static vn.motcua.signing.domain.VoidedNumber.Reason.SENT_BACK;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Frozen bytes wait for the authorised person (layer 1) until midnight in Vietnam. */
public record AwaitingPerson(
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
