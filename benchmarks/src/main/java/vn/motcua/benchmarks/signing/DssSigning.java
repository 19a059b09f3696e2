package vn.motcua.benchmarks.signing;

import eu.europa.esig.dss.alert.SilentOnStatusAlert;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.SignatureFieldParameters;
import eu.europa.esig.dss.pades.SignatureImageParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.pdf.PdfSignatureFieldPositionChecker;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxDefaultObjectFactory;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.token.DSSPrivateKeyEntry;
import eu.europa.esig.dss.token.Pkcs12SignatureToken;
import java.io.IOException;
import java.security.KeyStore.PasswordProtection;

/** The same two visible layers by EU DSS, used as its documentation shows. */
final class DssSigning {

  private final PAdESService service = new PAdESService(new CommonCertificateVerifier());
  private final DSSDocument frozen;
  private final Signer person;
  private final Signer agency;

  DssSigning(SigningFixture fixture) throws IOException {
    var checker = new PdfSignatureFieldPositionChecker();
    checker.setAlertOnSignatureFieldOverlap(new SilentOnStatusAlert());
    var pdfBox = new PdfBoxDefaultObjectFactory();
    pdfBox.setPdfSignatureFieldPositionChecker(checker);
    service.setPdfObjFactory(pdfBox);
    frozen = new InMemoryDocument(fixture.frozen().bytes());
    person = Signer.of(fixture.person(), "SIG_PERSON");
    agency = Signer.of(fixture.agency(), "SIG_AGENCY");
  }

  int signBothLayers() {
    sign(sign(frozen, person), agency);
    return 1;
  }

  private DSSDocument sign(DSSDocument document, Signer signer) {
    var parameters = signer.parameters();
    var toSign = service.getDataToSign(document, parameters);
    var value = signer.token().sign(toSign, DigestAlgorithm.SHA256, signer.key());
    return service.signDocument(document, parameters, value);
  }

  private record Signer(
      Pkcs12SignatureToken token, DSSPrivateKeyEntry key, byte[] png, String field) {

    static Signer of(SigningFixture.Signatory signatory, String field) throws IOException {
      var token =
          new Pkcs12SignatureToken(
              signatory.keyFile().toFile(),
              new PasswordProtection(SigningFixture.PIN.toCharArray()));
      return new Signer(token, token.getKeys().getFirst(), signatory.png(), field);
    }

    PAdESSignatureParameters parameters() {
      var place = new SignatureFieldParameters();
      place.setFieldId(field);
      var image = new SignatureImageParameters();
      image.setImage(new InMemoryDocument(png));
      image.setFieldParameters(place);
      var parameters = new PAdESSignatureParameters();
      parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_B);
      parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
      parameters.setSigningCertificate(key.getCertificate());
      parameters.setCertificateChain(key.getCertificateChain());
      parameters.setImageParameters(image);
      return parameters;
    }
  }
}
