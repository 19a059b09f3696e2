package vn.motcua.benchmarks.signing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Calendar;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/** The same two visible layers by PDFBox, as its example of a visible signature does them. */
final class PdfBoxSigning implements TwoLayers {

  static final String NAME = "PDFBox";

  private final byte[] frozen;
  private final Signer person;
  private final Signer agency;

  PdfBoxSigning(SigningOffice office, byte[] frozen) throws IOException, GeneralSecurityException {
    this.frozen = frozen;
    this.person = Signer.of(office.person(), "SIG_PERSON");
    this.agency = Signer.of(office.agency(), "SIG_AGENCY");
  }

  @Override
  public Signed sign() throws IOException {
    var signed = sign(sign(frozen, person), agency);
    return () -> signed;
  }

  private static byte[] sign(byte[] unsigned, Signer signer) throws IOException {
    try (var document = Loader.loadPDF(unsigned);
        var options = new SignatureOptions()) {
      var field =
          (PDSignatureField)
              document.getDocumentCatalog().getAcroForm(null).getField(signer.field());
      var signature = new PDSignature();
      field.setValue(signature);
      signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
      signature.setSubFilter(PDSignature.SUBFILTER_ADBE_PKCS7_DETACHED);
      signature.setSignDate(Calendar.getInstance());
      var widget = field.getWidgets().getFirst();
      int page = document.getPages().indexOf(widget.getPage());
      options.setVisualSignature(template(signer.png(), widget.getRectangle(), signature));
      options.setPage(page);
      document.addSignature(signature, signer::cms, options);
      var out = new ByteArrayOutputStream(unsigned.length + 200_000);
      document.saveIncremental(out);
      return out.toByteArray();
    }
  }

  private static InputStream template(byte[] png, PDRectangle place, PDSignature signature)
      throws IOException {
    try (var document = new PDDocument()) {
      var page = new PDPage(PDRectangle.A4);
      document.addPage(page);
      var form = new PDAcroForm(document);
      document.getDocumentCatalog().setAcroForm(form);
      var field = new PDSignatureField(form);
      form.getFields().add(field);
      form.setSignaturesExist(true);
      form.setAppendOnly(true);
      var widget = field.getWidgets().getFirst();
      widget.setRectangle(place);
      widget.setAppearance(appearance(document, png, place));
      var out = new ByteArrayOutputStream();
      document.save(out);
      return new ByteArrayInputStream(out.toByteArray());
    }
  }

  private static PDAppearanceDictionary appearance(
      PDDocument document, byte[] png, PDRectangle place) throws IOException {
    var drawing = new PDFormXObject(new PDStream(document));
    drawing.setResources(new PDResources());
    drawing.setBBox(new PDRectangle(place.getWidth(), place.getHeight()));
    var stream = new PDAppearanceStream(drawing.getCOSObject());
    try (var content = new PDPageContentStream(document, stream)) {
      var image = PDImageXObject.createFromByteArray(document, png, "picture");
      content.drawImage(image, 0, 0, place.getWidth(), place.getHeight());
    }
    var appearance = new PDAppearanceDictionary();
    appearance.setNormalAppearance(stream);
    return appearance;
  }

  @SuppressWarnings("ArrayRecordComponent")
  private record Signer(PrivateKey key, Certificate[] chain, byte[] png, String field) {

    static Signer of(SigningOffice.Signatory signatory, String field)
        throws IOException, GeneralSecurityException {
      var store = KeyStore.getInstance("PKCS12");
      try (var in = Files.newInputStream(signatory.keyFile())) {
        store.load(in, SigningOffice.PIN.toCharArray());
      }
      var alias = store.aliases().nextElement();
      var key = (PrivateKey) store.getKey(alias, SigningOffice.PIN.toCharArray());
      return new Signer(key, store.getCertificateChain(alias), signatory.png(), field);
    }

    byte[] cms(InputStream content) throws IOException {
      var certificate = (X509Certificate) chain[0];
      var algorithm = key.getAlgorithm().equals("RSA") ? "SHA256withRSA" : "SHA256withECDSA";
      try {
        var generator = new CMSSignedDataGenerator();
        generator.addSignerInfoGenerator(
            new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
                .build(new JcaContentSignerBuilder(algorithm).build(key), certificate));
        generator.addCertificates(new JcaCertStore(Arrays.asList(chain)));
        return generator
            .generate(new CMSProcessableByteArray(content.readAllBytes()), false)
            .getEncoded();
      } catch (CMSException | OperatorCreationException | GeneralSecurityException e) {
        throw new IOException(e);
      }
    }
  }
}
