package vn.motcua.pades.sign;

import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import vn.motcua.pades.Archiving;
import vn.motcua.pades.Layer;
import vn.motcua.pades.cms.Digests;
import vn.motcua.pades.cos.CanonicalPdf;
import vn.motcua.pades.cos.Cos;
import vn.motcua.pades.cos.FileSource;
import vn.motcua.pades.cos.MalformedPdf;
import vn.motcua.pades.cos.PdfSource;
import vn.motcua.pades.cos.Section;
import vn.motcua.pades.cos.WholeFile;
import vn.motcua.pades.layer.ArchivingClaim;
import vn.motcua.pades.layer.CornerForm;
import vn.motcua.pades.layer.PreparedForm;
import vn.motcua.pades.layer.TwoLayerForm;

/** The bytes of a revision, what is known of them, and the digest's state after the last byte. */
final class RevisionFile {
  /** The digest whose state every file carries. */
  static final String DIGEST = "SHA-256";

  private final CanonicalPdf pdf;
  private final PreparedForm form;
  private final MessageDigest running;

  private RevisionFile(CanonicalPdf pdf, PreparedForm form, MessageDigest running) {
    this.pdf = pdf;
    this.form = form;
    this.running = running;
  }

  /** Reads an array (nobody else may write to it) or a file on disk. */
  static RevisionFile read(PdfSource source) {
    CanonicalPdf pdf = CanonicalPdf.read(source);
    MessageDigest running = Digests.start(DIGEST);
    source.digest(running, 0, source.length());
    return new RevisionFile(pdf, PreparedForm.of(pdf), running);
  }

  /** As {@link #read}, of bytes hashed while they were written. */
  static RevisionFile read(PdfSource source, MessageDigest running) {
    CanonicalPdf pdf = CanonicalPdf.read(source);
    return new RevisionFile(pdf, PreparedForm.of(pdf), running);
  }

  /**
   * Bytes to be put behind a file.
   *
   * @param running SHA-256 over that file and the first {@code hashed} of the bytes
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Tail(byte[] bytes, MessageDigest running, int hashed) {

    private MessageDigest finished() {
      running.update(bytes, hashed, bytes.length - hashed);
      return running;
    }
  }

  /** An increment of which nothing is hashed yet. */
  Tail tail(byte[] increment) {
    return new Tail(increment, Digests.copy(running), 0);
  }

  /** This file with an increment behind it, whose digest goes on from this one's. */
  RevisionFile with(byte[] increment) {
    return with(tail(increment));
  }

  RevisionFile with(Tail tail) {
    return extended(source().with(tail.bytes()), tail);
  }

  /** As {@link #with(Tail)}, written to {@code target} without holding the whole in memory. */
  RevisionFile with(Tail tail, Path target) throws IOException {
    WholeFile.write(
        target,
        out -> {
          source().writeTo(out);
          out.write(tail.bytes());
        });
    return extended(FileSource.of(target), tail);
  }

  private RevisionFile extended(PdfSource whole, Tail tail) {
    return new RevisionFile(pdf.extended(whole), form, tail.finished());
  }

  PdfRevision asRevision() {
    if (!(form instanceof TwoLayerForm)) {
      throw new MalformedPdf("a file that the agency signs alone");
    }
    int revisions = pdf.sections().size();
    boolean person = isSigned(Layer.PERSON);
    boolean agency = isSigned(Layer.AGENCY);
    if (revisions == 1 && !person && !agency) {
      return new FrozenPdf(this, false);
    }
    if (revisions == 2 && person && !agency) {
      return new PersonSignedPdf(this, null);
    }
    if (revisions >= 3 && person && agency) {
      return new AgencySignedPdf(this);
    }
    throw new MalformedPdf("layers that do not follow one another");
  }

  CornerRevision asCornerRevision() {
    if (!(form instanceof CornerForm)) {
      throw new MalformedPdf("a document of two layers");
    }
    boolean signed = isSigned(Layer.AGENCY);
    int revisions = pdf.sections().size();
    if (revisions == 1 && !signed) {
      return new FrozenCornerPdf(this, false);
    }
    if (revisions >= 2 && signed) {
      return new SealedCornerPdf(this);
    }
    throw new MalformedPdf("revisions that do not follow one another");
  }

  /** The text that the agency's signature will show; empty in a document of two layers. */
  Optional<CornerForm> corner() {
    return form instanceof CornerForm corner ? Optional.of(corner) : Optional.empty();
  }

  Archiving archiving() {
    return ArchivingClaim.of(pdf);
  }

  /** A digest over everything so far, ready to go on; the caller owns it. */
  MessageDigest digest(String algorithm) {
    if (algorithm.equals(DIGEST)) {
      return Digests.copy(running);
    }
    MessageDigest digest = Digests.start(algorithm);
    source().digest(digest, 0, length());
    return digest;
  }

  Cos.Dict field(Layer layer) {
    return form.field(pdf, layer, pdf.sections().size() - 1);
  }

  int fieldNumber(Layer layer) {
    return form.field(layer);
  }

  /** Where the revision of a layer starts: it is the length of the file it was added to. */
  int startOf(Layer layer) {
    return pdf.sections().get(1 + form.layers().indexOf(layer)).start();
  }

  Section lastSection() {
    return pdf.sections().getLast();
  }

  PdfSource source() {
    return pdf.source();
  }

  /** A copy of the whole file. */
  byte[] copy() {
    return source().slice(0, length());
  }

  int length() {
    return source().length();
  }

  String sha256() {
    return HexFormat.of().formatHex(Digests.copy(running).digest());
  }

  private boolean isSigned(Layer layer) {
    return field(layer).has("V");
  }
}
