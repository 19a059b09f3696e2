package vn.motcua.signing.domain;

import static vn.motcua.signing.domain.Decision.accept;
import static vn.motcua.signing.domain.Decision.refuse;
import static vn.motcua.signing.domain.VoidedNumber.Reason.SEAL_TOO_LATE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Layer 1 stands; only now may the records clerk seal (art. 17, 32.2). */
public record AwaitingAgency(
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
