package vn.motcua.signing.adapter.pdf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.pades.TrustAnchors;
import vn.motcua.pades.sign.TwoLayerSigning;
import vn.motcua.pades.verify.PdfVerifier;
import vn.motcua.signing.SigningSettings;
import vn.motcua.signing.application.DocumentSigner;

@Configuration(proxyBeanMethods = false)
class PdfParts {

  @Bean
  TrustAnchors trustAnchors(SigningSettings settings) throws IOException, CertificateException {
    return anchors(settings.trust());
  }

  static TrustAnchors anchors(Path pem) throws IOException, CertificateException {
    if (!Files.isReadable(pem)) {
      throw new IllegalStateException("motcua.signing.trust names no readable PEM file: " + pem);
    }
    return TrustAnchors.fromPem(Files.readString(pem));
  }

  @Bean(destroyMethod = "close")
  DocumentSigner documentSigner(SigningSettings settings, TrustAnchors anchors, Clock clock) {
    var keys =
        new KeyRing(
            settings.keysDirectory(),
            settings.imagesDirectory(),
            settings.developmentCustody(),
            settings.pinned(),
            new PinBrake(clock));
    var sheets = new OfficialSheets(settings.verificationAddress());
    var desk =
        new SigningDesk(sheets, keys, new TwoLayerSigning(anchors), settings.sealMillimetres());
    var verifier = new PdfVerifier(anchors, clock);
    return ScheduledDocumentSigner.onThreads(
        desk, new StrangersCheck(verifier), new PublicCheck(verifier), settings.threads());
  }
}
