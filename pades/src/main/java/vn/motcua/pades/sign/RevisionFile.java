package vn.motcua.pades.sign;

import java.security.MessageDigest;
import java.util.HexFormat;
import vn.motcua.pades.Layer;
import vn.motcua.pades.cms.Digests;
import vn.motcua.pades.cos.CanonicalPdf;
import vn.motcua.pades.cos.Cos;
import vn.motcua.pades.cos.MalformedPdf;
import vn.motcua.pades.cos.Section;
import vn.motcua.pades.layer.PreparedForm;

/** The bytes of a revision, what is known of them, and the digest's state after the last byte. */
final class RevisionFile {
  private final CanonicalPdf pdf;
  private final PreparedForm form;
  private final MessageDigest running;

  private RevisionFile(CanonicalPdf pdf, PreparedForm form, MessageDigest running) {
    this.pdf = pdf;
    this.form = form;
    this.running = running;
  }

  /** Takes the array over: nobody else may write to it. */
  static RevisionFile read(byte[] owned) {
    CanonicalPdf pdf = CanonicalPdf.read(owned);
    MessageDigest running = Digests.start("SHA-256");
    running.update(owned);
    return new RevisionFile(pdf, PreparedForm.of(pdf), running);
  }

  /** This file with an increment behind it, whose digest goes on from this one's. */
  RevisionFile with(byte[] increment) {
    byte[] whole = new byte[length() + increment.length];
    System.arraycopy(pdf.bytes(), 0, whole, 0, length());
    System.arraycopy(increment, 0, whole, length(), increment.length);
    MessageDigest further = Digests.copy(running);
    further.update(increment);
    return new RevisionFile(pdf.extended(whole), form, further);
  }

  PdfRevision asRevision() {
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

  /** A digest over everything so far, ready to go on; the caller owns it. */
  MessageDigest digest(String algorithm) {
    if (algorithm.equals("SHA-256")) {
      return Digests.copy(running);
    }
    MessageDigest digest = Digests.start(algorithm);
    digest.update(pdf.bytes());
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
    return pdf.sections().get(1 + layer.ordinal()).start();
  }

  Section lastSection() {
    return pdf.sections().getLast();
  }

  byte[] bytes() {
    return pdf.bytes();
  }

  int length() {
    return pdf.bytes().length;
  }

  String sha256() {
    return HexFormat.of().formatHex(Digests.copy(running).digest());
  }

  private boolean isSigned(Layer layer) {
    return field(layer).has("V");
  }
}
