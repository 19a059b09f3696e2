package vn.motcua.allinone;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** EU DSS as an independent judge of both layers. */
final class DssOracle {

  private DssOracle() {}

  static List<Signature> signatures(byte[] pdf, byte[] trust) {
    var anchors = new CommonTrustedCertificateSource();
    anchors.addCertificate(DSSUtils.loadCertificate(trust));
    var verifier = new CommonCertificateVerifier();
    verifier.setTrustedCertSources(anchors);
    var validator = SignedDocumentValidator.fromDocument(new InMemoryDocument(pdf));
    validator.setCertificateVerifier(verifier);
    var reports = validator.validateDocument();
    var simple = reports.getSimpleReport();
    var diagnostic = reports.getDiagnosticData();
    return simple.getSignatureIdList().stream()
        .map(id ->
            new Signature(
                simple.getIndication(id),
                diagnostic.getSignatureById(id).isSignatureIntact(),
                diagnostic.getSignatureById(id).isBLevelTechnicallyValid(),
                simple.getSignatureFormat(id)))
        .toList();
  }

  /**
   * What DSS says of one signature.
   *
   * @param indication at B-B without revocation data it cannot be more than INDETERMINATE
   * @param format the level DSS finds
   */
  record Signature(
      Indication indication, boolean intact, boolean baselineB, @Nullable SignatureLevel format) {
    boolean lasting() {
      return format == SignatureLevel.PAdES_BASELINE_LTA && indication == Indication.TOTAL_PASSED;
    }

    boolean valid() {
      return intact && baselineB && indication != Indication.TOTAL_FAILED;
    }
  }
}
