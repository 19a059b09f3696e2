package vn.motcua.pades.prepare;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.function.Supplier;
import vn.motcua.pades.Answer;
import vn.motcua.pades.DocumentRefusal;
import vn.motcua.pades.cms.Digests;
import vn.motcua.pades.cos.FileSource;
import vn.motcua.pades.cos.MalformedPdf;
import vn.motcua.pades.cos.PdfBuffer;
import vn.motcua.pades.cos.PdfSource;
import vn.motcua.pades.cos.WholeFile;
import vn.motcua.pades.load.LoadedPdf;
import vn.motcua.pades.sign.FrozenCornerPdf;
import vn.motcua.pades.sign.FrozenPdf;

/**
 * Turns a PDF, typeset here or by others, into revision 0: empty signature fields, every byte
 * fixed.
 *
 * <p>PDFBox reads; the writing is our own: one contiguous xref table, header 1.7, a trailer with
 * nothing but what belongs there. Safe for use by many threads.
 */
public final class PdfPreparer {

  /**
   * Freezes a document that the authorised person and the agency will sign; refused in words when
   * it holds what a signed document must not hold.
   */
  public Answer<FrozenPdf> prepare(byte[] pdf, Preparation preparation) {
    return frozen(pdf, new SignatureFields(preparation))
        .then(written -> readBack(() -> FrozenPdf.ofPrepared(written)));
  }

  /**
   * As {@link #prepare(byte[], Preparation)}, from file to file; memory grows with the document's
   * objects, not with the content of its streams.
   */
  public Answer<FrozenPdf> prepare(Path pdf, Preparation preparation, Path target)
      throws IOException {
    MessageDigest running = Digests.start("SHA-256");
    return switch (frozen(pdf, new SignatureFields(preparation), target, running)) {
      case Answer.Accepted<Path> _ -> {
        PdfSource written = FileSource.of(target);
        yield readBack(() -> FrozenPdf.ofPrepared(written, running));
      }
      case Answer.Refused<Path>(var why) -> Answer.refuse(why);
    };
  }

  /** Freezes a file that the agency will sign alone: a separate annex, an electronic copy. */
  public Answer<FrozenCornerPdf> prepare(byte[] pdf, CornerPreparation preparation) {
    return frozen(pdf, new CornerField(preparation))
        .then(written -> readBack(() -> FrozenCornerPdf.ofPrepared(written)));
  }

  /** As {@link #prepare(byte[], CornerPreparation)}, from file to file. */
  public Answer<FrozenCornerPdf> prepare(Path pdf, CornerPreparation preparation, Path target)
      throws IOException {
    MessageDigest running = Digests.start("SHA-256");
    return switch (frozen(pdf, new CornerField(preparation), target, running)) {
      case Answer.Accepted<Path> _ -> {
        PdfSource written = FileSource.of(target);
        yield readBack(() -> FrozenCornerPdf.ofPrepared(written, running));
      }
      case Answer.Refused<Path>(var why) -> Answer.refuse(why);
    };
  }

  /** What was written is read as strictly as any file: too deep or too large shows here. */
  private static <T> Answer<T> readBack(Supplier<T> reading) {
    try {
      return Answer.accept(reading.get());
    } catch (MalformedPdf unusual) {
      return Answer.refuse(DocumentRefusal.DAMAGED);
    }
  }

  private static Answer<byte[]> frozen(byte[] pdf, FieldPlan plan) {
    String seed = seed(plan, Digests.sha256Hex(pdf, pdf.length));
    return LoadedPdf.use(
        pdf,
        false,
        document -> {
          PdfBuffer out = new PdfBuffer(pdf.length + 4096);
          return RevisionZero.of(document, plan, seed).map(zero -> zero.writtenTo(out).toBytes());
        });
  }

  private static Answer<Path> frozen(Path pdf, FieldPlan plan, Path target, MessageDigest running)
      throws IOException {
    String seed = seed(plan, sha256(pdf));
    return LoadedPdf.use(
        pdf,
        false,
        document ->
            RevisionZero.of(document, plan, seed).map(zero -> written(zero, target, running)));
  }

  private static Path written(RevisionZero zero, Path target, MessageDigest running) {
    try {
      WholeFile.write(
          target,
          out -> zero.writtenTo(PdfBuffer.into(new DigestOutputStream(out, running))).flush());
      return target;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** What the file's /ID comes from: all that decides its bytes, not the clock. */
  private static String seed(FieldPlan plan, String sha256) {
    return plan.documentId() + '\n' + plan.at() + '\n' + sha256;
  }

  private static String sha256(Path file) throws IOException {
    MessageDigest digest = Digests.start("SHA-256");
    try (OutputStream sink = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
      Files.copy(file, sink);
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
