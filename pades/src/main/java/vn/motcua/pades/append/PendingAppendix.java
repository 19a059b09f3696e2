package vn.motcua.pades.append;

import java.security.MessageDigest;
import vn.motcua.pades.Answer;
import vn.motcua.pades.LayerRefusal;
import vn.motcua.pades.cms.Digests;
import vn.motcua.pades.cms.RawSignatures;
import vn.motcua.pades.cos.PdfBuffer;
import vn.motcua.pades.sign.Signer;

/** An appended layer that waits for its signature value. */
public final class PendingAppendix {
  private final Signer signer;
  private final String field;
  private final byte[] file;
  private final int gapStart;
  private final int gapEnd;
  private final byte[] signedAttributes;

  /**
   * @param file the whole file with zeros in the gap
   * @param gapStart offset of the {@code <} of /Contents
   * @param gapEnd offset after its {@code >}
   */
  PendingAppendix(Signer signer, String field, byte[] file, int gapStart, int gapEnd) {
    this.signer = signer;
    this.field = field;
    this.file = file;
    this.gapStart = gapStart;
    this.gapEnd = gapEnd;
    this.signedAttributes = signer.template().signedAttributes(documentDigest());
  }

  /** DER SET of signed attributes: the content to sign, never a bare digest. */
  public byte[] toBeSigned() {
    return signedAttributes.clone();
  }

  /** Embeds a signature value after verifying it with the certificate. */
  public Answer<AppendedPdf> complete(byte[] signatureValue) {
    return RawSignatures.verified(
            signer.scheme(), signer.certificate().getPublicKey(), signedAttributes, signatureValue)
        .map(value -> Answer.accept(new AppendedPdf(filled(value), field)))
        .orElse(Answer.refuse(LayerRefusal.SIGNATURE_DOES_NOT_MATCH));
  }

  private byte[] documentDigest() {
    MessageDigest digest = Digests.start(signer.scheme().digest());
    digest.update(file, 0, gapStart);
    digest.update(file, gapEnd, file.length - gapEnd);
    return digest.digest();
  }

  private byte[] filled(byte[] signatureValue) {
    byte[] cms = signer.template().encode(signedAttributes, signatureValue);
    PdfBuffer filled = new PdfBuffer(file.length);
    filled.put(file, 0, gapStart + 1);
    for (byte octet : cms) {
      filled.hex(octet);
    }
    int rest = filled.length();
    return filled.put(file, rest, file.length - rest).toBytes();
  }
}
