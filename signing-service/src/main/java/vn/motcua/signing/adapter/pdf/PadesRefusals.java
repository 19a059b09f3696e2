package vn.motcua.signing.adapter.pdf;

import vn.motcua.pades.CustodyRefusal;
import vn.motcua.pades.DocumentRefusal;
import vn.motcua.pades.ExternalRefusal;
import vn.motcua.pades.KeyRefusal;
import vn.motcua.pades.LayerRefusal;
import vn.motcua.pades.LongTermRefusal;
import vn.motcua.pades.PictureRefusal;
import vn.motcua.pades.RemoteRefusal;
import vn.motcua.pades.TimestampFault;
import vn.motcua.pades.TimestampRefusal;
import vn.motcua.pades.TokenRefusal;
import vn.motcua.pades.WholeFileRefusal;
import vn.motcua.signing.domain.Refusal;

/** Puts the signing library's refusals into the records office's words. */
final class PadesRefusals {
  private PadesRefusals() {}

  static Refusal of(vn.motcua.pades.Refusal refusal) {
    return switch (refusal) {
      case KeyRefusal key -> of(key);
      case PictureRefusal picture -> Refusal.NO_IMAGE;
      case LayerRefusal layer -> of(layer);
      case CustodyRefusal custody -> of(custody);
      case TimestampFault _, TimestampRefusal _ -> Refusal.TIMESTAMP_NONE;
      case LongTermRefusal lasting -> of(lasting);
      case DocumentRefusal document ->
          throw new IllegalStateException("own paper refused: " + document.code());
    };
  }

  private static Refusal of(KeyRefusal refusal) {
    return switch (refusal) {
      case WRONG_PIN -> Refusal.WRONG_PIN;
      case DAMAGED_STORE, NO_SIGNING_KEY, UNSUITABLE_KEY -> named("KEY_", refusal);
    };
  }

  /** Kept elsewhere: each of its refusals has its namesake here, and its own words. */
  private static Refusal of(CustodyRefusal refusal) {
    return switch (refusal) {
      case TokenRefusal token -> named("TOKEN_", token);
      case RemoteRefusal remote -> named("REMOTE_", remote);
      case ExternalRefusal external -> named("EXTERNAL_", external);
      case WholeFileRefusal whole ->
          throw new IllegalStateException("no file is taken back whole: " + whole.code());
    };
  }

  private static Refusal named(String keeper, Enum<?> refusal) {
    return Refusal.valueOf(keeper + refusal.name());
  }

  private static Refusal of(LayerRefusal refusal) {
    return switch (refusal) {
      case PERSON_HAS_NOT_SIGNED -> Refusal.PERSON_HAS_NOT_SIGNED;
      case PERSON_LAYER_BROKEN -> Refusal.VERIFICATION_FAILED;
      case AGENCY_BEFORE_PERSON -> Refusal.SEAL_BEFORE_SIGNATURE;
      case CERTIFICATE_NOT_VALID_NOW, CERTIFICATE_NOT_TRUSTED, CERTIFICATE_NOT_FOR_SIGNING ->
          Refusal.CERTIFICATE_NOT_VALID;
      case SIGNATURE_DOES_NOT_MATCH -> Refusal.SIGNATURE_DOES_NOT_MATCH;
      case PERSON_HAS_SIGNED, AGENCY_HAS_SIGNED, SIGNED_OTHER_BYTES -> Refusal.SIGNED_OTHER_BYTES;
    };
  }

  private static Refusal of(LongTermRefusal refusal) {
    return switch (refusal.reason()) {
      case REVOKED -> Refusal.TIMESTAMP_REVOKED;
      case REVOCATION_UNKNOWN -> Refusal.TIMESTAMP_REVOCATION_UNKNOWN;
      case NOT_OURS, NOT_VALID, NOT_SEALED, ALREADY_SEALED -> Refusal.TIMESTAMP_LAYERS_NOT_VALID;
      case TIMESTAMP_CHANGED -> Refusal.TIMESTAMP_NONE;
    };
  }
}
