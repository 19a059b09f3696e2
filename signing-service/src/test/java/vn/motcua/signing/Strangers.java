package vn.motcua.signing;

import java.io.IOException;
import java.nio.file.Files;
import java.security.cert.CertificateException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import vn.motcua.pades.Layer;
import vn.motcua.pades.TrustAnchors;
import vn.motcua.pades.sign.LayerPlan;
import vn.motcua.pades.sign.Picture;
import vn.motcua.pades.sign.Pkcs12Key;
import vn.motcua.pades.sign.TwoLayerSigning;
import vn.motcua.signing.fixture.KeyRoom;
import vn.motcua.signing.fixture.TestCa;

/** Another authority's people of the same names, who sign the same page with keys of their own. */
final class Strangers {
  private Strangers() {}

  static byte[] sign(byte[] issued) throws IOException {
    var room = KeyRoom.furnish();
    var person = layer(room, Layer.PERSON, "p-1005", PublicStanding.revisions(issued).getFirst());
    return layer(room, Layer.AGENCY, "agency-H26.107", person);
  }

  private static byte[] layer(KeyRoom room, Layer layer, String owner, byte[] revision)
      throws IOException {
    var key = Pkcs12Key.open(keyFile(room, owner), TestCa.PIN.toCharArray()).orElseThrow();
    var picture =
        Picture.png(Files.readAllBytes(room.images().resolve(owner + ".png"))).orElseThrow();
    var at = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    return new TwoLayerSigning(anchors(room))
        .sign(revision, new LayerPlan(layer, key.signer(), at, picture), key)
        .orElseThrow()
        .bytes();
  }

  private static byte[] keyFile(KeyRoom room, String owner) throws IOException {
    return Files.readAllBytes(room.keys().resolve(owner + ".p12"));
  }

  private static TrustAnchors anchors(KeyRoom room) throws IOException {
    try {
      return TrustAnchors.fromPem(Files.readString(room.trust()));
    } catch (CertificateException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
