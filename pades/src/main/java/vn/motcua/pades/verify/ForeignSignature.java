package vn.motcua.pades.verify;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import vn.motcua.pades.CertificateStanding;
import vn.motcua.pades.TrustAnchors;

/** One signature by any software: byte range first, then CMS, then trust. */
final class ForeignSignature {
  private static final Set<String> SUPPORTED = Set.of("ETSI.CAdES.detached", "adbe.pkcs7.detached");

  private final byte[] file;
  private final String field;
  private final PDSignature signature;

  ForeignSignature(byte[] file, String field, PDSignature signature) {
    this.file = file;
    this.field = field;
    this.signature = signature;
  }

  LayerReport report(TrustAnchors anchors) {
    Optional<SignedRange> range = SignedRange.of(file, signature);
    if (range.isEmpty()) {
      return LayerReports.unreadable(field, Role.ofField(field), 0, Finding.BYTE_RANGE_WRONG);
    }
    if (signature.getSubFilter() == null || !SUPPORTED.contains(signature.getSubFilter())) {
      return unreadable(range.get(), Finding.NOT_SUPPORTED);
    }
    return ForeignCms.read(signature.getContents())
        .map(cms -> examined(range.get(), cms, anchors))
        .orElseGet(() -> unreadable(range.get(), Finding.CONTENTS_WRONG));
  }

  private LayerReport unreadable(SignedRange range, Finding finding) {
    return LayerReports.unreadable(field, Role.ofField(field), range.end(), finding);
  }

  private LayerReport examined(SignedRange range, ForeignCms cms, TrustAnchors anchors) {
    ForeignCms.Outcome outcome = cms.verify(range.content());
    Optional<Instant> time = signingTime();
    CertificateStanding chain =
        time.map(at -> anchors.standing(cms.path(), at)).orElse(CertificateStanding.NOT_TRUSTED);
    return new LayerReport(
        field,
        Role.ofField(field),
        SignerIdentity.of(cms.path().getFirst()),
        range.coverage(),
        range.end(),
        outcome.digestOk(),
        outcome.signatureOk(),
        chain,
        Revocation.NOT_CHECKED,
        time.orElse(null),
        null,
        Level.NOT_ASSESSED,
        Verdict.of(finding(outcome, chain, time.isPresent(), cms.isWeak())));
  }

  /** What would stand in a file of ours is still only another profile here. */
  private static Finding finding(
      ForeignCms.Outcome outcome, CertificateStanding chain, boolean timed, boolean weak) {
    Finding finding = LayerReports.finding(outcome.digestOk(), outcome.signatureOk(), chain);
    if (finding.status() != Status.INVALID && weak) {
      return Finding.ALGORITHM_TOO_WEAK;
    }
    if (finding.status() != Status.INVALID && !timed) {
      return Finding.SIGNING_TIME_MISSING;
    }
    return finding == Finding.LAYER_STANDS ? Finding.OTHER_PROFILE : finding;
  }

  private Optional<Instant> signingTime() {
    return Optional.ofNullable(signature.getSignDate()).map(date -> date.toInstant());
  }
}
