package vn.motcua.benchmarks.signing;

import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.validation.PDFDocumentValidator;
import eu.europa.esig.dss.pdf.modifications.DefaultPdfDifferencesFinder;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxDefaultObjectFactory;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.validation.reports.Reports;
import vn.motcua.pades.TrustAnchors;

/** Full validation by EU DSS: our anchors, its own policy, no network, no pages drawn. */
final class DssVerification {

  private final CommonCertificateVerifier trust = new CommonCertificateVerifier(true);

  DssVerification(TrustAnchors anchors) {
    var trusted = new CommonTrustedCertificateSource();
    anchors.certificates().forEach(one -> trusted.addCertificate(new CertificateToken(one)));
    trust.setTrustedCertSources(trusted);
  }

  Reports reports(byte[] file) {
    var differences = new DefaultPdfDifferencesFinder();
    differences.setMaximalPagesAmountForVisualComparison(0);
    var pdfBox = new PdfBoxDefaultObjectFactory();
    pdfBox.setPdfDifferencesFinder(differences);
    var validator = new PDFDocumentValidator(new InMemoryDocument(file));
    validator.setPdfObjFactory(pdfBox);
    validator.setCertificateVerifier(trust);
    validator.setEnableEtsiValidationReport(false);
    return validator.validateDocument();
  }
}
