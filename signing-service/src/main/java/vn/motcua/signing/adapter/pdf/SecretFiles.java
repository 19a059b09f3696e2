package vn.motcua.signing.adapter.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;
import vn.motcua.pades.TrustAnchors;

/** Files that configuration names: secrets of one line, certificates as PEM. */
final class SecretFiles {
  private SecretFiles() {}

  static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8).strip();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static List<X509Certificate> certificates(Path pem) {
    try {
      return TrustAnchors.fromPem(text(pem)).certificates();
    } catch (CertificateException unreadable) {
      throw new IllegalStateException(
          "Không đọc được chứng thư số trong "
              + pem
              + ". / No certificate can be read in "
              + pem
              + ".",
          unreadable);
    }
  }
}
