package vn.motcua.signing.domain;

import static vn.motcua.signing.domain.Decision.accept;
import static vn.motcua.signing.domain.Decision.refuse;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Both layers are on the file; it leaves only when a stranger's check finds nothing and, where its
 * class demands that, when its long-term form stands.
 *
 * @param timestamp present once the check has passed and the long-term form is waited for
 */
public record Sealed(
    Docket docket,
    Manuscript manuscript,
    Approval approval,
    List<VoidedNumber> voided,
    Signing signing,
    SignatureLayer.Personal personal,
    SignatureLayer.OfAgency seal,
    List<String> findings,
    @Nullable Timestamping timestamp)
    implements Unissued, Timestampable {
  public Sealed {
    voided = List.copyOf(voided);
    findings = List.copyOf(findings);
    if (timestamp instanceof Timestamping.Held) {
      throw new IllegalArgumentException("what has its long-term form is issued");
    }
  }

  @Override
  public Optional<Signing> held() {
    return Optional.of(signing);
  }

  @Override
  public StoredRevision file() {
    return seal.revision();
  }

  @Override
  public Optional<Timestamping> proof() {
    return Optional.ofNullable(timestamp);
  }

  /** Issues a file whose layers both stand; its long-term form follows. */
  public Decision<Issued> issue(Verification verification, Instant at) {
    if (!verification.stands()) {
      return refuse(Refusal.VERIFICATION_FAILED);
    }
    return accept(
        issued(at, Timestamping.Pending.since(at)),
        new DocumentFact.WasIssued(docket, signing, seal.revision(), ProofLevel.B_B, at));
  }

  private Issued issued(Instant at, Timestamping proof) {
    var after = AfterIssue.fresh(manuscript.handling().sendTo());
    return new Issued(
        docket, manuscript, approval, voided, signing, personal, seal, at, after, proof);
  }

  /** Both layers stand, but its class leaves only with its long-term form. */
  public Decision<Sealed> awaitTimestamp(Verification verification, Instant at) {
    if (!verification.stands()) {
      return refuse(Refusal.VERIFICATION_FAILED);
    }
    return accept(
        timestamp == null
            ? with(List.of(), Timestamping.Pending.since(at))
            : with(List.of(), timestamp));
  }

  /** Keeps what the check found; nothing is issued. */
  public Decision<Sealed> holdBack(Verification verification, Instant at) {
    var next = with(verification.findings(), null);
    return findings.isEmpty()
        ? accept(next, new DocumentFact.WasHeldBack(docket, signing.number(), at))
        : accept(next);
  }

  @Override
  public Decision<Sealed> beginTimestamp(Instant until) {
    return timestamp == null
        ? refuse(Refusal.VERIFICATION_FAILED)
        : accept(with(findings, timestamp.with(timestamp.effort().begun(until))));
  }

  /** The long-term form stands: only now it is issued. */
  @Override
  public Decision<Issued> timestamp(ArchiveRevision made, Instant at) {
    if (timestamp == null) {
      return refuse(Refusal.VERIFICATION_FAILED);
    }
    if (!made.overSha256().equals(file().sha256())) {
      return refuse(Refusal.TIMESTAMP_OVERTAKEN);
    }
    return accept(
        issued(at, Timestamping.Held.first(made)),
        new DocumentFact.WasIssued(docket, signing, made.revision(), ProofLevel.B_LTA, at),
        new DocumentFact.WasTimestamped(docket, made, at));
  }

  @Override
  public Decision<Sealed> missTimestamp(TimestampMiss miss) {
    return timestamp == null
        ? refuse(Refusal.VERIFICATION_FAILED)
        : accept(with(findings, timestamp.with(timestamp.effort().missed(miss, id()))));
  }

  private Sealed with(List<String> found, @Nullable Timestamping owed) {
    return new Sealed(docket, manuscript, approval, voided, signing, personal, seal, found, owed);
  }
}
