package vn.motcua.pades.key.vgca;

import java.util.Arrays;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;
import vn.motcua.pades.Answer;
import vn.motcua.pades.CertificateStanding;
import vn.motcua.pades.Layer;
import vn.motcua.pades.LayerRefusal;
import vn.motcua.pades.Refusal;
import vn.motcua.pades.TrustAnchors;
import vn.motcua.pades.WholeFileRefusal;
import vn.motcua.pades.key.CertificateHash;
import vn.motcua.pades.load.LoadedPdf;
import vn.motcua.pades.verify.Coverage;
import vn.motcua.pades.verify.LayerReport;
import vn.motcua.pades.verify.PdfVerifier;
import vn.motcua.pades.verify.SignerIdentity;
import vn.motcua.pades.verify.VerificationReport;

/**
 * Takes back a PDF that the VGCA Sign Service (vgcaplugin.js) signed whole and uploaded, only if it
 * is the file given out, byte for byte, and behind it one update that adds one signature.
 *
 * <p>The update may hold: the signature field with its widget, the form's Fields and SigFlags (and
 * the default resources DR and DA, if there were none), the page's Annots, the signature
 * dictionary, appearance streams with their fonts and images, and the document information's
 * Producer and ModDate. Anything else is refused with its reason. The plug-in's call that stamps
 * number and date (vgca_sign_issued with DocNumber) changes the page and is never used: the number
 * is printed before layer 1.
 */
public final class WholeFileCheck {
  private final PdfVerifier verifier;

  public WholeFileCheck(TrustAnchors anchors) {
    this.verifier = new PdfVerifier(anchors);
  }

  /**
   * The report on the new signature; refused unless the expected certificate made it.
   *
   * @param layer whose turn it is; the other layer's prepared field must stay as it is
   */
  public Answer<LayerReport> check(
      Layer layer, byte[] givenOut, byte[] returned, CertificateHash expected) {
    if (Arrays.equals(givenOut, returned)) {
      return Answer.refuse(WholeFileRefusal.NOTHING_ADDED);
    }
    int differs = Arrays.mismatch(givenOut, returned);
    if (differs < givenOut.length) {
      return Answer.refuse(WholeFileRefusal.FILE_CHANGED);
    }
    try {
      return compared(givenOut, returned)
          .then(same -> signature(givenOut, returned))
          .then(added -> judged(layer, added, expected));
    } catch (NotAllowed found) {
      return Answer.refuse(found.reason());
    }
  }

  private static Answer<Update> compared(byte[] givenOut, byte[] returned) {
    Update update = Update.read(givenOut, returned);
    return LoadedPdf.use(
        givenOut,
        false,
        before -> LoadedPdf.use(returned, false, after -> compared(before, after, update)));
  }

  private static Answer<Update> compared(PDDocument before, PDDocument after, Update update) {
    try {
      Comparison.onlyASignatureIsAdded(before, after, update);
      return Answer.accept(update);
    } catch (NotAllowed found) {
      return Answer.refuse(found.reason());
    }
  }

  private Answer<LayerReport> signature(byte[] givenOut, byte[] returned) {
    return verifier
        .verify(givenOut)
        .then(before -> verifier.verify(returned).then(after -> onlyNew(before, after)));
  }

  private static Answer<LayerReport> onlyNew(VerificationReport before, VerificationReport after) {
    return after.layers().size() == before.layers().size() + 1
        ? Answer.accept(after.layers().getLast())
        : Answer.refuse(WholeFileRefusal.NOT_ONE_SIGNATURE);
  }

  private static Answer<LayerReport> judged(
      Layer layer, LayerReport added, CertificateHash expected) {
    SignerIdentity signer = added.signer();
    if (Layer.ofField(added.field()).filter(other -> other != layer).isPresent()) {
      return Answer.refuse(WholeFileRefusal.FIELD_CHANGED);
    }
    if (added.coverage() != Coverage.ENTIRE_FILE) {
      return Answer.refuse(WholeFileRefusal.NOT_TO_THE_END);
    }
    if (signer == null || !added.digestOk() || !added.signatureOk()) {
      return Answer.refuse(WholeFileRefusal.SIGNATURE_BROKEN);
    }
    if (!new CertificateHash(signer.sha256()).matches(expected)) {
      return Answer.refuse(WholeFileRefusal.OTHER_CERTIFICATE);
    }
    return added.chain() == CertificateStanding.TRUSTED
        ? Answer.accept(added)
        : Answer.refuse(refusal(added.chain()));
  }

  private static Refusal refusal(@Nullable CertificateStanding standing) {
    return switch (standing) {
      case EXPIRED, NOT_YET_VALID -> LayerRefusal.CERTIFICATE_NOT_VALID_NOW;
      case NOT_FOR_SIGNING -> LayerRefusal.CERTIFICATE_NOT_FOR_SIGNING;
      case null -> LayerRefusal.CERTIFICATE_NOT_TRUSTED;
      case TRUSTED, NOT_TRUSTED -> LayerRefusal.CERTIFICATE_NOT_TRUSTED;
    };
  }
}
