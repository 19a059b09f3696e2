package vn.motcua.intake.adapter.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Locale;
import reactor.core.publisher.Mono;
import vn.motcua.intake.application.PaperFault;
import vn.motcua.intake.application.PaperInspection;
import vn.motcua.intake.application.Upload;
import vn.motcua.pades.Answer;
import vn.motcua.pades.DocumentRefusal;
import vn.motcua.pades.Refusal;
import vn.motcua.pades.prepare.PdfIntake;

/** Tells by its first bytes what a file is, and opens PDFs to see that they can be read. */
final class ContentInspection implements PaperInspection {

  private static final String PDF = "%PDF-";
  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a};
  private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
  private static final int PDF_HEADER_WITHIN = 64;

  private final BlockingPdf blocking;
  private final long largest;

  /** Files of more bytes than {@code largest} are not opened at all. */
  ContentInspection(BlockingPdf blocking, long largest) {
    this.blocking = blocking;
    this.largest = largest;
  }

  @Override
  public Mono<Finding> inspect(Upload upload, boolean imagesAllowed) {
    if (upload.size() > largest) {
      return Mono.just(Finding.faulty(upload, PaperFault.Kind.TOO_LARGE));
    }
    if (upload.size() == 0) {
      return Mono.just(Finding.faulty(upload, PaperFault.Kind.EMPTY));
    }
    return blocking.call(() -> look(upload, imagesAllowed));
  }

  private static Finding look(Upload upload, boolean imagesAllowed) throws IOException {
    byte[] bytes = Files.readAllBytes(upload.content());
    String name = upload.fileName().toLowerCase(Locale.ROOT);
    if (holdsPdfHeader(bytes)) {
      return name.endsWith(".pdf") ? pdf(upload, bytes) : misnamed(upload);
    }
    if (startsWith(bytes, PNG)) {
      return image(upload, imagesAllowed, "image/png", name.endsWith(".png"));
    }
    if (startsWith(bytes, JPEG)) {
      boolean named = name.endsWith(".jpg") || name.endsWith(".jpeg");
      return image(upload, imagesAllowed, "image/jpeg", named);
    }
    return name.endsWith(".pdf") || name.endsWith(".png") || name.matches(".*\\.jpe?g")
        ? misnamed(upload)
        : Finding.faulty(upload, PaperFault.Kind.TYPE_NOT_ALLOWED);
  }

  private static Finding pdf(Upload upload, byte[] bytes) {
    return switch (PdfIntake.inspect(bytes)) {
      case Answer.Accepted<?> _ -> Finding.fine("application/pdf");
      case Answer.Refused<?>(var refusal) -> Finding.faulty(upload, fault(refusal));
    };
  }

  private static PaperFault.Kind fault(Refusal refusal) {
    if (refusal == DocumentRefusal.ENCRYPTED) {
      return PaperFault.Kind.ENCRYPTED;
    }
    if (refusal == DocumentRefusal.TOO_LARGE) {
      return PaperFault.Kind.TOO_LARGE;
    }
    return refusal == DocumentRefusal.JAVASCRIPT || refusal == DocumentRefusal.ACTIVE_CONTENT
        ? PaperFault.Kind.ACTIVE_CONTENT
        : PaperFault.Kind.BROKEN;
  }

  private static Finding image(Upload upload, boolean allowed, String mediaType, boolean namedSo) {
    if (!namedSo) {
      return misnamed(upload);
    }
    return allowed
        ? Finding.fine(mediaType)
        : Finding.faulty(upload, PaperFault.Kind.TYPE_NOT_ALLOWED);
  }

  private static Finding misnamed(Upload upload) {
    return Finding.faulty(upload, PaperFault.Kind.NOT_WHAT_ITS_NAME_SAYS);
  }

  /** Blanks or a byte order mark may stand before the header; anything else is another format. */
  private static boolean holdsPdfHeader(byte[] bytes) {
    int length = Math.min(bytes.length, PDF_HEADER_WITHIN);
    String head = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
    return head.replaceFirst("^(?:\u00ef\u00bb\u00bf)?\\s*", "").startsWith(PDF);
  }

  private static boolean startsWith(byte[] bytes, byte[] magic) {
    return bytes.length >= magic.length
        && Arrays.equals(bytes, 0, magic.length, magic, 0, magic.length);
  }
}
