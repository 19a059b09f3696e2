package vn.motcua.pades.longterm;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.motcua.pades.Answer;
import vn.motcua.pades.DocumentRefusal;
import vn.motcua.pades.LongTermRefusal;
import vn.motcua.pades.LongTermRefusal.Reason;
import vn.motcua.pades.Refusal;
import vn.motcua.pades.TrustAnchors;
import vn.motcua.pades.cos.CanonicalPdf;
import vn.motcua.pades.cos.PdfSource;
import vn.motcua.pades.layer.ArchiveState;
import vn.motcua.pades.revocation.RevocationSource;
import vn.motcua.pades.sign.SealedCornerPdf;
import vn.motcua.pades.sign.SignedPdf;
import vn.motcua.pades.time.TimestampPool;
import vn.motcua.pades.time.TimestampToken;
import vn.motcua.pades.verify.Finding;
import vn.motcua.pades.verify.PdfVerifier;
import vn.motcua.pades.verify.VerificationReport;

/**
 * Gives a signed document its long-term form: one revision with the DSS dictionary and one document
 * timestamp over all layers (EN 319 142-1, 5.4 and 6.3), so that all reach B-LTA with one call to
 * an authority. Safe for use by many threads; calls block.
 *
 * <p>A refusal leaves the document valid as it was: "timestamp pending" is the caller's state.
 */
public final class LongTermSealing {
  private static final Set<Finding> PROVEN =
      Set.of(Finding.BOTH_LAYERS_PROVEN, Finding.AGENCY_ALONE_PROVEN);

  private final TrustAnchors anchors;
  private final TimestampPool timestamps;
  private final RevocationSource revocation;
  private final PdfVerifier verifier;
  private final String digest;

  public LongTermSealing(
      TrustAnchors anchors, TimestampPool timestamps, RevocationSource revocation, Clock clock) {
    this(anchors, timestamps, revocation, new PdfVerifier(anchors, clock), "SHA-256");
  }

  private LongTermSealing(
      TrustAnchors anchors,
      TimestampPool timestamps,
      RevocationSource revocation,
      PdfVerifier verifier,
      String digest) {
    this.anchors = anchors;
    this.timestamps = timestamps;
    this.revocation = revocation;
    this.verifier = verifier;
    this.digest = digest;
  }

  /** The same with imprints by SHA-384 or SHA-512. */
  public LongTermSealing digesting(String algorithm) {
    return new LongTermSealing(anchors, timestamps, revocation, verifier, algorithm);
  }

  /** Archives a document whose two layers stand. */
  public Answer<LongTermPdf> seal(SignedPdf document) {
    return seal(document.source());
  }

  /** Archives an annex or a copy that the agency alone has signed. */
  public Answer<LongTermPdf> seal(SealedCornerPdf document) {
    return seal(document.source());
  }

  /** As the others, over stored bytes of either kind. */
  public Answer<LongTermPdf> seal(byte[] document) {
    return seal(PdfSource.of(document.clone()));
  }

  private Answer<LongTermPdf> seal(PdfSource document) {
    return verified(document)
        .then(report -> {
          if (!report.timestamps().isEmpty()) {
            return Answer.refuse(LongTermRefusal.of(Reason.ALREADY_SEALED));
          }
          CanonicalPdf base = CanonicalPdf.read(document);
          return archive(base, EmbeddedPaths.of(base).layers());
        });
  }

  /**
   * Adds another revision before the newest timestamp ages: first the validation data of that
   * timestamp, then a new one over everything. {@link LongTermPdf#renewalDue} says when.
   */
  public Answer<LongTermPdf> renew(LongTermPdf document) {
    return verified(document.source())
        .then(_ -> {
          CanonicalPdf base = CanonicalPdf.read(document.source());
          return archive(base, List.of(EmbeddedPaths.of(base).newest().orElseThrow().path()));
        });
  }

  private Answer<VerificationReport> verified(PdfSource document) {
    return verifier
        .verify(document)
        .then(report ->
            report.verdict().isValid()
                ? Answer.accept(report)
                : refuse(Reason.NOT_VALID, report.verdict().reason()));
  }

  /** Tries once with what is known of the authorities; what the token teaches allows one more. */
  private Answer<LongTermPdf> archive(CanonicalPdf base, List<List<X509Certificate>> paths) {
    List<List<X509Certificate>> first = withAuthorities(paths);
    return increment(base, first)
        .then(increment ->
            stamp(increment)
                .then(token -> {
                  if (fits(increment, first, token)) {
                    return finished(increment, token);
                  }
                  List<List<X509Certificate>> second = withAuthorities(paths);
                  return increment(base, second).then(larger -> stampAgain(larger, second));
                }));
  }

  private Answer<LongTermPdf> stampAgain(
      ArchiveIncrement increment, List<List<X509Certificate>> paths) {
    return stamp(increment)
        .then(token ->
            fits(increment, paths, token)
                ? finished(increment, token)
                : Answer.refuse(LongTermRefusal.of(Reason.TIMESTAMP_CHANGED)));
  }

  private List<List<X509Certificate>> withAuthorities(List<List<X509Certificate>> paths) {
    List<List<X509Certificate>> all = new ArrayList<>(paths);
    all.addAll(timestamps.knownPaths());
    return all;
  }

  private Answer<ArchiveIncrement> increment(CanonicalPdf base, List<List<X509Certificate>> paths) {
    ArchiveState state = ArchiveState.of(base, base.sections().size() - 1);
    return Collector.collect(paths, anchors, revocation)
        .map(material -> material.without(embedded(base, state)))
        .map(material -> new ArchiveIncrement(base, material, timestamps.room()))
        .then(increment ->
            increment.end() > PdfSource.LONGEST
                ? Answer.refuse(DocumentRefusal.TOO_LARGE)
                : Answer.accept(increment));
  }

  private static Material embedded(CanonicalPdf base, ArchiveState state) {
    int last = base.sections().size() - 1;
    return new Material(
        ArchiveState.contents(base, last, state.certificates()),
        ArchiveState.contents(base, last, state.answers()),
        ArchiveState.contents(base, last, state.lists()));
  }

  private Answer<TimestampToken> stamp(ArchiveIncrement increment) {
    return timestamps.stamp(increment.imprint(digest));
  }

  private static boolean fits(
      ArchiveIncrement increment, List<List<X509Certificate>> paths, TimestampToken token) {
    return token.encoded().length <= increment.room() && paths.contains(token.path());
  }

  /** Nothing leaves that a stranger would not find proven. */
  private Answer<LongTermPdf> finished(ArchiveIncrement increment, TimestampToken token) {
    PdfSource sealed = increment.sealed(token.encoded());
    return verified(sealed)
        .then(report ->
            PROVEN.contains(report.verdict().reason())
                ? LongTermPdf.read(sealed)
                : refuse(Reason.NOT_VALID, report.verdict().reason()));
  }

  private static <T> Answer<T> refuse(Reason reason, Finding finding) {
    Refusal refusal = new LongTermRefusal(reason, finding.name());
    return Answer.refuse(refusal);
  }
}
