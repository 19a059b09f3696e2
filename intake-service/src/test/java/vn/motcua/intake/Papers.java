package vn.motcua.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/** Files that citizens send, good and bad. */
final class Papers {

  private static final byte[] PLAIN = pdf(false);

  private Papers() {}

  /** The same bytes each time, so that a repetition is one. */
  static byte[] pdf() {
    return PLAIN.clone();
  }

  static byte[] encryptedPdf() {
    return pdf(true);
  }

  static byte[] brokenPdf() {
    byte[] whole = pdf();
    return Arrays.copyOf(whole, whole.length / 3);
  }

  static byte[] program() {
    byte[] program = new byte[4_000];
    program[0] = 'M';
    program[1] = 'Z';
    return program;
  }

  private static byte[] pdf(boolean encrypted) {
    try (var document = new PDDocument();
        var out = new ByteArrayOutputStream()) {
      document.addPage(new PDPage());
      if (encrypted) {
        document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
      }
      document.save(out);
      return out.toByteArray();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
