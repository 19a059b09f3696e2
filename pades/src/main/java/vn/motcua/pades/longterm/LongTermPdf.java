package vn.motcua.pades.longterm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import vn.motcua.pades.Answer;
import vn.motcua.pades.DocumentRefusal;
import vn.motcua.pades.LongTermRefusal;
import vn.motcua.pades.LongTermRefusal.Reason;
import vn.motcua.pades.cms.Digests;
import vn.motcua.pades.cos.CanonicalPdf;
import vn.motcua.pades.cos.FileSource;
import vn.motcua.pades.cos.MalformedPdf;
import vn.motcua.pades.cos.PdfSource;
import vn.motcua.pades.cos.WholeFile;
import vn.motcua.pades.time.TimestampToken;

/**
 * All layers of a document, or the agency's alone, with validation data and a document timestamp
 * behind them (PAdES-B-LTA).
 */
public final class LongTermPdf {
  private final PdfSource source;
  private final TimestampToken newest;

  private LongTermPdf(PdfSource source, TimestampToken newest) {
    this.source = source;
    this.newest = newest;
  }

  /** Recognises stored bytes by their form; whether they are valid is the verifier's business. */
  public static Answer<LongTermPdf> read(byte[] bytes) {
    return read(PdfSource.of(bytes.clone()));
  }

  /** As {@link #read(byte[])}, for a file on disk, which must stay as it is meanwhile. */
  public static Answer<LongTermPdf> read(Path file) throws IOException {
    return Files.size(file) > PdfSource.LONGEST
        ? Answer.refuse(DocumentRefusal.TOO_LARGE)
        : read(FileSource.of(file));
  }

  static Answer<LongTermPdf> read(PdfSource source) {
    try {
      Optional<TimestampToken> newest = EmbeddedPaths.of(CanonicalPdf.read(source)).newest();
      return newest
          .map(token -> Answer.accept(new LongTermPdf(source, token)))
          .orElseGet(() -> Answer.refuse(LongTermRefusal.of(Reason.NOT_SEALED)));
    } catch (MalformedPdf | IndexOutOfBoundsException foreign) {
      return Answer.refuse(LongTermRefusal.of(Reason.NOT_OURS));
    }
  }

  /** A copy of the whole file's bytes. */
  public byte[] bytes() {
    return source.slice(0, source.length());
  }

  /** Writes the file whole or not at all; what lies on disk already is copied from there. */
  public void writeTo(Path target) throws IOException {
    WholeFile.write(target, source::writeTo);
  }

  /** Lower-case hexadecimal SHA-256 of the whole file. */
  public String sha256() {
    MessageDigest digest = Digests.start("SHA-256");
    source.digest(digest, 0, source.length());
    return HexFormat.of().formatHex(digest.digest());
  }

  PdfSource source() {
    return source;
  }

  /** The time of the newest document timestamp. */
  public Instant timestamped() {
    return newest.genTime();
  }

  /** When its newest timestamp has to be renewed, before certificates or algorithms age. */
  public Instant renewalDue(RenewalPolicy policy) {
    return policy.due(newest);
  }
}
