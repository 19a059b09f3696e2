package vn.motcua.signing.application;

import vn.motcua.signing.application.DocumentSigner.Registered;
import vn.motcua.signing.domain.Issued;
import vn.motcua.signing.domain.Sealed;
import vn.motcua.signing.domain.SignatureLayer;
import vn.motcua.signing.domain.StoredRevision;
import vn.motcua.signing.domain.Timestampable;

/** What the records say of a document's layers, for the check of its file. */
final class Layers {
  private Layers() {}

  static Registered of(Timestampable document) {
    return switch (document) {
      case Issued it -> of(it.signing().frozen(), it.personal(), it.seal());
      case Sealed it -> of(it.signing().frozen(), it.personal(), it.seal());
    };
  }

  static Registered of(
      StoredRevision frozen, SignatureLayer.Personal personal, SignatureLayer.OfAgency seal) {
    return new Registered(
        frozen.sha256(),
        personal.revision().sha256(),
        personal.certificateSha256(),
        seal.certificateSha256());
  }
}
