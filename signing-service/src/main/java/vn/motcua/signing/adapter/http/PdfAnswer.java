package vn.motcua.signing.adapter.http;

import java.util.Locale;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A PDF as an answer that no cache keeps. */
final class PdfAnswer {
  private PdfAnswer() {}

  static ResponseEntity<byte[]> of(byte[] pdf, String name) {
    var disposition = ContentDisposition.attachment().filename(name + ".pdf").build();
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .cacheControl(CacheControl.noStore())
        .header("Content-Disposition", disposition.toString())
        .header("X-Content-Type-Options", "nosniff")
        .body(pdf);
  }

  /** A file name that every system takes: {@code 05/QĐ-UBND} becomes {@code 05-qd-ubnd}. */
  static String fileName(String notation) {
    return java.text.Normalizer.normalize(notation, java.text.Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .replace('Đ', 'D')
        .replace('đ', 'd')
        .replaceAll("[^A-Za-z0-9]+", "-")
        .toLowerCase(Locale.ROOT);
  }
}
