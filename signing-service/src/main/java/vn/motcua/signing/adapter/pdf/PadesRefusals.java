package vn.motcua.signing.adapter.pdf;

import vn.motcua.pades.CustodyRefusal;
import vn.motcua.pades.DocumentRefusal;
import vn.motcua.pades.KeyRefusal;
import vn.motcua.pades.LayerRefusal;
import vn.motcua.pades.LongTermRefusal;
import vn.motcua.pades.PictureRefusal;
import vn.motcua.pades.TimestampFault;
import vn.motcua.pades.TimestampRefusal;
import vn.motcua.signing.domain.Refusal;

/** Puts the signing library's refusals into the records office's words. */
final class PadesRefusals {
  private PadesRefusals() {}

  static Refusal of(vn.motcua.pades.Refusal refusal) {
    return switch (refusal) {
      case KeyRefusal key -> of(key);
      case PictureRefusal picture -> Refusal.NO_IMAGE;
      case LayerRefusal layer -> of(layer);
      case CustodyRefusal _ -> Refusal.NO_KEY;
      case TimestampFault _, TimestampRefusal _, LongTermRefusal _ -> Refusal.VERIFICATION_FAILED;
      case DocumentRefusal document ->
          throw new IllegalStateException("own paper refused: " + document.code());
    };
  }

  private static Refusal of(KeyRefusal refusal) {
    return switch (refusal) {
      case WRONG_PIN -> Refusal.WRONG_PIN;
      case DAMAGED_STORE, NO_SIGNING_KEY, UNSUITABLE_KEY -> Refusal.NO_KEY;
    };
  }

  private static Refusal of(LayerRefusal refusal) {
    return switch (refusal) {
      case PERSON_HAS_NOT_SIGNED -> Refusal.PERSON_HAS_NOT_SIGNED;
      case PERSON_LAYER_BROKEN -> Refusal.VERIFICATION_FAILED;
      case AGENCY_BEFORE_PERSON -> Refusal.SEAL_BEFORE_SIGNATURE;
      case CERTIFICATE_NOT_VALID_NOW, CERTIFICATE_NOT_TRUSTED, CERTIFICATE_NOT_FOR_SIGNING ->
          Refusal.CERTIFICATE_NOT_VALID;
      case PERSON_HAS_SIGNED, AGENCY_HAS_SIGNED, SIGNATURE_DOES_NOT_MATCH, SIGNED_OTHER_BYTES ->
          Refusal.SIGNED_OTHER_BYTES;
    };
  }
}
