package vn.motcua.benchmarks.signing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.time.Instant;
import vn.motcua.pades.Layer;
import vn.motcua.pades.TrustAnchors;
import vn.motcua.pades.sign.LayerPlan;
import vn.motcua.pades.sign.Picture;
import vn.motcua.pades.sign.Pkcs12Key;
import vn.motcua.pades.sign.SigningKey;

/** The two who sign, each with a key file and a picture, and the root that both stand under. */
record SigningOffice(TrustAnchors anchors, Signatory person, Signatory agency) {

  static final String PIN = "12345678";

  /** One signer: his key as a file, opened, and his picture. */
  record Signatory(Path keyFile, SigningKey key, byte[] png, Picture picture) {

    static Signatory of(Path keyFile, byte[] png) throws IOException {
      return new Signatory(
          keyFile,
          Pkcs12Key.open(Files.readAllBytes(keyFile), PIN.toCharArray()).orElseThrow(),
          png,
          Picture.png(png).orElseThrow());
    }
  }

  static SigningOffice of(Path trust, Path person, Path agency) throws IOException {
    try {
      return new SigningOffice(
          TrustAnchors.fromPem(Files.readString(trust)),
          Signatory.of(person, Pictures.signature()),
          Signatory.of(agency, Pictures.seal()));
    } catch (CertificateException unreadable) {
      throw new IOException(unreadable);
    }
  }

  LayerPlan personPlan(Instant at) {
    return new LayerPlan(Layer.PERSON, person.key().signer(), at, person.picture());
  }

  LayerPlan agencyPlan(Instant at) {
    return new LayerPlan(Layer.AGENCY, agency.key().signer(), at, agency.picture());
  }
}
