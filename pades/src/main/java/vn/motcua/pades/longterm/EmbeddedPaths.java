package vn.motcua.pades.longterm;

import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.motcua.pades.cms.Der;
import vn.motcua.pades.cms.SignedCms;
import vn.motcua.pades.cos.CanonicalPdf;
import vn.motcua.pades.cos.Cos;
import vn.motcua.pades.layer.PreparedForm;
import vn.motcua.pades.time.TimestampToken;

/**
 * The certificate paths in a file of ours that has been verified.
 *
 * @param layers of the signers and of their signature timestamps
 * @param newest the newest document timestamp; absent when there is none
 */
record EmbeddedPaths(List<List<X509Certificate>> layers, Optional<TimestampToken> newest) {

  static EmbeddedPaths of(CanonicalPdf pdf) {
    List<List<X509Certificate>> layers = new ArrayList<>();
    int most = PreparedForm.of(pdf).layers().size();
    for (int revision = 1; revision <= most; revision++) {
      contents(pdf, revision)
          .flatMap(SignedCms::readCanonical)
          .ifPresent(cms -> {
            layers.add(cms.path());
            TimestampToken.readCanonical(cms.timestamp())
                .ifPresent(token -> layers.add(token.path()));
          });
    }
    int last = pdf.sections().size() - 1;
    Optional<TimestampToken> newest =
        last <= most
            ? Optional.empty()
            : contents(pdf, last).flatMap(Der::padded).flatMap(TimestampToken::readCanonical);
    return new EmbeddedPaths(layers, newest);
  }

  /** The signature or timestamp dictionary is the last object of its revision. */
  private static Optional<byte[]> contents(CanonicalPdf pdf, int revision) {
    var objects = pdf.sections().get(revision).objects();
    return objects.getLast().value() instanceof Cos.Dict dictionary
            && dictionary.get("Contents").orElse(null) instanceof Cos.Text(String latin1)
        ? Optional.of(latin1.getBytes(StandardCharsets.ISO_8859_1))
        : Optional.empty();
  }
}
