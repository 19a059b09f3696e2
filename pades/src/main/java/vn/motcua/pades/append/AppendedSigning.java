package vn.motcua.pades.append;

import java.util.Arrays;
import vn.motcua.pades.Answer;
import vn.motcua.pades.CertificateStanding;
import vn.motcua.pades.LayerRefusal;
import vn.motcua.pades.Refusal;
import vn.motcua.pades.TrustAnchors;
import vn.motcua.pades.load.LoadedPdf;
import vn.motcua.pades.prepare.PdfIntake;
import vn.motcua.pades.sign.LayerPlan;
import vn.motcua.pades.sign.SigningKey;

/**
 * Appends one of our layers to a file that other software signed or made, by incremental update:
 * what was there stays as it is, byte for byte. A file that need not be kept as it is belongs to
 * {@code PdfPreparer} instead. Safe for use by many threads.
 */
public final class AppendedSigning {
  private final TrustAnchors anchors;

  public AppendedSigning(TrustAnchors anchors) {
    this.anchors = anchors;
  }

  /**
   * Prepares a layer in the empty field of its name, or where there is none in a new field at
   * {@code place}. The same file, plan and place give the same bytes.
   *
   * @throws IllegalArgumentException when the plan wants a timestamp: others' files get none
   */
  public Answer<PendingAppendix> prepare(byte[] file, LayerPlan plan, FieldPlace place) {
    if (plan.timestampRoom() > 0) {
      throw new IllegalArgumentException("an appended layer has no timestamp of its own");
    }
    CertificateStanding standing = anchors.standing(plan.signer().path(), plan.at());
    if (standing != CertificateStanding.TRUSTED) {
      return Answer.refuse(refusalOf(standing));
    }
    return PdfIntake.inspect(file)
        .then(_ ->
            LoadedPdf.use(
                file, false, document -> new Appendix(document, plan, place).write(file)));
  }

  /** Completes a layer whose value was made elsewhere, with nothing kept meanwhile. */
  public Answer<AppendedPdf> complete(
      byte[] file, LayerPlan plan, FieldPlace place, byte[] signedThere, byte[] signatureValue) {
    return prepare(file, plan, place)
        .then(pending ->
            Arrays.equals(pending.toBeSigned(), signedThere)
                ? pending.complete(signatureValue)
                : Answer.refuse(LayerRefusal.SIGNED_OTHER_BYTES));
  }

  /** Prepares, signs and completes with a key at hand. */
  public Answer<AppendedPdf> sign(byte[] file, LayerPlan plan, FieldPlace place, SigningKey key) {
    return prepare(file, plan, place)
        .then(pending -> key.signIfAble(pending.toBeSigned()).then(pending::complete));
  }

  private static Refusal refusalOf(CertificateStanding standing) {
    return switch (standing) {
      case TRUSTED, NOT_TRUSTED -> LayerRefusal.CERTIFICATE_NOT_TRUSTED;
      case EXPIRED, NOT_YET_VALID -> LayerRefusal.CERTIFICATE_NOT_VALID_NOW;
      case NOT_FOR_SIGNING -> LayerRefusal.CERTIFICATE_NOT_FOR_SIGNING;
    };
  }
}
