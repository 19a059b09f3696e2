package vn.motcua.pades.oracle;

import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.validation.PDFDocumentValidator;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.spi.x509.revocation.crl.ExternalResourcesCRLSource;
import eu.europa.esig.dss.validation.reports.Reports;
import java.io.ByteArrayInputStream;
import vn.motcua.pades.TrustAnchors;

/** EU DSS's opinion, with our own trust anchors and without network. */
final class EuDss {
  private EuDss() {}

  /** From what the file itself carries, and nothing else. */
  static Reports reports(byte[] file, TrustAnchors anchors) {
    return reports(file, anchors, new CommonCertificateVerifier());
  }

  static Reports reports(byte[] file, TrustAnchors anchors, byte[] revocationList) {
    CommonCertificateVerifier verifier = new CommonCertificateVerifier();
    verifier.setCrlSource(new ExternalResourcesCRLSource(new ByteArrayInputStream(revocationList)));
    return reports(file, anchors, verifier);
  }

  private static Reports reports(
      byte[] file, TrustAnchors anchors, CommonCertificateVerifier verifier) {
    CommonTrustedCertificateSource trusted = new CommonTrustedCertificateSource();
    anchors.certificates().forEach(one -> trusted.addCertificate(new CertificateToken(one)));
    verifier.setTrustedCertSources(trusted);
    PDFDocumentValidator validator = new PDFDocumentValidator(new InMemoryDocument(file));
    validator.setCertificateVerifier(verifier);
    return validator.validateDocument();
  }
}
