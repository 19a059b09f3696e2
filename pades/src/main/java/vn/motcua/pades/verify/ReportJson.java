package vn.motcua.pades.verify;

import static vn.motcua.pades.verify.CanonicalJson.object;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The report as canonical JSON (RFC 8785): equal reports give equal bytes; UTF-8. */
final class ReportJson {
  private ReportJson() {}

  static String of(VerificationReport report) {
    return CanonicalJson.of(
        object(
            "frozenSha256", report.frozenSha256(),
            "kind", report.kind(),
            "layers", report.layers().stream().map(ReportJson::layer).toList(),
            "pages", report.pages(),
            "timestamps", report.timestamps().stream().map(ReportJson::timestamp).toList(),
            "verdict", verdict(report.verdict())));
  }

  private static Map<String, @Nullable Object> layer(LayerReport layer) {
    return object(
        "chain", layer.chain(),
        "coverage", layer.coverage(),
        "digestOk", layer.digestOk(),
        "field", layer.field(),
        "level", layer.level(),
        "provenTime", layer.provenTime(),
        "revisionEnd", layer.revisionEnd(),
        "revocation", layer.revocation(),
        "role", layer.role(),
        "signatureOk", layer.signatureOk(),
        "signer", layer.signer() == null ? null : identity(layer.signer()),
        "signingTime", layer.signingTime(),
        "verdict", verdict(layer.verdict()));
  }

  private static Map<String, @Nullable Object> timestamp(TimestampReport timestamp) {
    return object(
        "authority", timestamp.authority() == null ? null : identity(timestamp.authority()),
        "coverage", timestamp.coverage(),
        "field", timestamp.field(),
        "revisionEnd", timestamp.revisionEnd(),
        "revocation", timestamp.revocation(),
        "time", timestamp.time(),
        "verdict", verdict(timestamp.verdict()));
  }

  private static Map<String, @Nullable Object> identity(SignerIdentity identity) {
    return object(
        "commonName", identity.commonName(),
        "issuer", identity.issuer(),
        "notAfter", identity.notAfter(),
        "notBefore", identity.notBefore(),
        "serial", identity.serial(),
        "sha256", identity.sha256(),
        "subject", identity.subject());
  }

  private static Map<String, @Nullable Object> verdict(Verdict verdict) {
    return object(
        "indication", verdict.indication(),
        "reason", verdict.reason(),
        "status", verdict.status(),
        "subIndication", verdict.subIndication().isEmpty() ? null : verdict.subIndication(),
        "words", object("en", verdict.words().en(), "vi", verdict.words().vi()));
  }
}
