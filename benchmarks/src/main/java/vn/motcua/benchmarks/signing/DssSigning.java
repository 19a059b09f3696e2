package vn.motcua.benchmarks.signing;

import eu.europa.esig.dss.alert.SilentOnStatusAlert;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.MimeTypeEnum;
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
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.KeyStore.PasswordProtection;

/** The same two visible layers by EU DSS, used as its documentation shows. */
final class DssSigning implements TwoLayers {

  static final String NAME = "EU DSS 6.4";

  private final PAdESService service = new PAdESService(new CommonCertificateVerifier());
  private final DSSDocument document;
  private final Signer person;
  private final Signer agency;

  private DssSigning(DSSDocument document, Signer person, Signer agency) {
    var checker = new PdfSignatureFieldPositionChecker();
    checker.setAlertOnSignatureFieldOverlap(new SilentOnStatusAlert());
    var pdfBox = new PdfBoxDefaultObjectFactory();
    pdfBox.setPdfSignatureFieldPositionChecker(checker);
    service.setPdfObjFactory(pdfBox);
    this.document = document;
    this.person = person;
    this.agency = agency;
  }

  /** In the two fields that the document has already. */
  static DssSigning inFields(SigningOffice office, byte[] frozen) throws IOException {
    return new DssSigning(
        new InMemoryDocument(frozen),
        Signer.of(office.person(), field("SIG_PERSON")),
        Signer.of(office.agency(), field("SIG_AGENCY")));
  }

  /** In fields of its own on page 1, from the top left corner. */
  static DssSigning inNewFields(SigningOffice office, byte[] pdf) throws IOException {
    return new DssSigning(
        new InMemoryDocument(pdf),
        Signer.of(office.person(), place(360, 640, 140, 60)),
        Signer.of(office.agency(), place(290, 620, 102, 102)));
  }

  @Override
  public Signed sign() {
    return signed(document);
  }

  Signed signed(DSSDocument unsigned) {
    var signed = sign(sign(unsigned, person), agency);
    return () -> bytes(signed);
  }

  byte[] personSigned() {
    return bytes(sign(document, person));
  }

  Signed seal(byte[] stored) {
    var signed = sign(new InMemoryDocument(stored), agency);
    return () -> bytes(signed);
  }

  private DSSDocument sign(DSSDocument unsigned, Signer signer) {
    var parameters = signer.parameters();
    var toSign = service.getDataToSign(unsigned, parameters);
    var value = signer.token().sign(toSign, DigestAlgorithm.SHA256, signer.key());
    return service.signDocument(unsigned, parameters, value);
  }

  private static byte[] bytes(DSSDocument document) {
    var out = new ByteArrayOutputStream();
    try {
      document.writeTo(out);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }

  private static SignatureFieldParameters field(String name) {
    var field = new SignatureFieldParameters();
    field.setFieldId(name);
    return field;
  }

  private static SignatureFieldParameters place(float x, float y, float width, float height) {
    var place = new SignatureFieldParameters();
    place.setPage(1);
    place.setOriginX(x);
    place.setOriginY(y);
    place.setWidth(width);
    place.setHeight(height);
    return place;
  }

  private record Signer(
      Pkcs12SignatureToken token,
      DSSPrivateKeyEntry key,
      byte[] png,
      SignatureFieldParameters place) {

    static Signer of(SigningOffice.Signatory signatory, SignatureFieldParameters place)
        throws IOException {
      var token =
          new Pkcs12SignatureToken(
              signatory.keyFile().toFile(),
              new PasswordProtection(SigningOffice.PIN.toCharArray()));
      return new Signer(token, token.getKeys().getFirst(), signatory.png(), place);
    }

    PAdESSignatureParameters parameters() {
      var image = new SignatureImageParameters();
      image.setImage(new InMemoryDocument(png, "picture.png", MimeTypeEnum.PNG));
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
