package vn.motcua.pades.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import vn.motcua.pades.Answer;
import vn.motcua.pades.DocumentRefusal;
import vn.motcua.pades.TrustAnchors;
import vn.motcua.pades.cos.FileSource;
import vn.motcua.pades.cos.MalformedPdf;
import vn.motcua.pades.cos.PdfSource;
import vn.motcua.pades.revocation.RevocationSource;

/** Says what a signed PDF proves under given trust anchors. Safe for use by many threads. */
public final class PdfVerifier {
  private final TrustAnchors anchors;
  private final Clock clock;
  private final @Nullable RevocationSource online;

  /** Verifies offline, from what the file itself carries, at the system's time. */
  public PdfVerifier(TrustAnchors anchors) {
    this(anchors, Clock.systemUTC());
  }

  /** As {@link #PdfVerifier(TrustAnchors)}; the newest timestamp must hold at the clock's time. */
  public PdfVerifier(TrustAnchors anchors, Clock clock) {
    this(anchors, clock, null);
  }

  private PdfVerifier(TrustAnchors anchors, Clock clock, @Nullable RevocationSource online) {
    this.anchors = anchors;
    this.clock = clock;
    this.online = online;
  }

  /** A verifier that asks {@code source} where the file's own evidence does not speak. */
  public PdfVerifier asking(RevocationSource source) {
    return new PdfVerifier(anchors, clock, source);
  }

  /**
   * The report on a file; refused when it is no readable PDF. Never throws for a bad file.
   *
   * <p>Only a file in our own canonical form can be VALID. Any other is examined as far as possible
   * and is at best INDETERMINATE.
   */
  public Answer<VerificationReport> verify(byte[] pdf) {
    return verify(PdfSource.of(pdf));
  }

  /**
   * As {@link #verify(byte[])}, for a file on disk. One of ours is read piece by piece; any other
   * is loaded into memory.
   */
  public Answer<VerificationReport> verify(Path pdf) throws IOException {
    return Files.size(pdf) > PdfSource.LONGEST
        ? Answer.refuse(DocumentRefusal.TOO_LARGE)
        : verify(FileSource.of(pdf));
  }

  /** As {@link #verify(byte[])}, wherever the bytes lie. */
  public Answer<VerificationReport> verify(PdfSource pdf) {
    try {
      Trust trust = new Trust(anchors, clock.instant(), online);
      return Answer.accept(OwnFile.read(pdf, trust).report());
    } catch (MalformedPdf foreign) {
      return ForeignFile.examine(pdf.bytes(), anchors);
    }
  }
}
