package vn.motcua.signing.adapter.pdf;

import java.time.Instant;
import vn.motcua.pades.Answer;
import vn.motcua.pades.Layer;
import vn.motcua.pades.prepare.Box;
import vn.motcua.pades.prepare.PdfPreparer;
import vn.motcua.pades.prepare.Preparation;
import vn.motcua.pades.sign.FrozenPdf;
import vn.motcua.pades.sign.LayerPlan;
import vn.motcua.pades.sign.Picture;
import vn.motcua.pades.sign.SignedPdf;
import vn.motcua.pades.sign.SigningKey;
import vn.motcua.pades.sign.TwoLayerSigning;
import vn.motcua.paper.SignatureBox;
import vn.motcua.paper.TypesetPaper;
import vn.motcua.signing.application.DocumentSigner;
import vn.motcua.signing.application.DocumentSigner.AgencyKey;
import vn.motcua.signing.application.DocumentSigner.LayeredPdf;
import vn.motcua.signing.application.DocumentSigner.PersonalKey;
import vn.motcua.signing.application.Outcome;
import vn.motcua.signing.application.Sheet;
import vn.motcua.signing.domain.DocumentNumber;
import vn.motcua.signing.domain.Refusal;

/** Sets, freezes and signs; blocking, called on the signing threads only. */
final class SigningDesk {
  private final OfficialSheets sheets;
  private final PdfPreparer preparer = new PdfPreparer();
  private final KeyRing keys;
  private final TwoLayerSigning signing;
  private final double sealMillimetres;

  SigningDesk(
      OfficialSheets sheets, KeyRing keys, TwoLayerSigning signing, double sealMillimetres) {
    this.sheets = sheets;
    this.keys = keys;
    this.signing = signing;
    this.sealMillimetres = sealMillimetres;
  }

  byte[] draft(Sheet sheet) {
    return sheets.draft(sheet).pdf();
  }

  /** Equal sheet and number give equal bytes: the printed day stands for the instant. */
  Outcome<DocumentSigner.FrozenPdf> freeze(Sheet sheet, DocumentNumber number) {
    var paper = sheets.numbered(sheet, number);
    if (!paper.unprintable().isEmpty()) {
      return Outcome.refused(Refusal.UNPRINTABLE);
    }
    var preparation = preparation(sheet, paper);
    return switch (preparer.prepare(paper.pdf(), preparation)) {
      case Answer.Accepted<FrozenPdf>(var frozen) ->
          Outcome.done(new DocumentSigner.FrozenPdf(frozen.bytes(), paper.pages()));
      case Answer.Refused<FrozenPdf>(var why) -> Outcome.refused(PadesRefusals.of(why));
    };
  }

  private Preparation preparation(Sheet sheet, TypesetPaper paper) {
    var box = paper.signatureBox().orElseThrow();
    return new Preparation(
        sheet.documentId(), sheet.writtenAt(), box.pageIndex() + 1, box(box), sealMillimetres);
  }

  private static Box box(SignatureBox box) {
    return new Box(box.x(), box.y(), box.width(), box.height());
  }

  Outcome<LayeredPdf> sign(byte[] frozen, PersonalKey owner, Instant at) {
    return layer(Layer.PERSON, frozen, at, keys.open(owner), keys.picture(owner));
  }

  Outcome<LayeredPdf> seal(byte[] signed, AgencyKey owner, Instant at) {
    return layer(Layer.AGENCY, signed, at, keys.open(owner), keys.picture(owner));
  }

  private Outcome<LayeredPdf> layer(
      Layer layer,
      byte[] revision,
      Instant at,
      Outcome<SigningKey> opened,
      Outcome<Picture> picture) {
    return switch (opened) {
      case Outcome.Refused<SigningKey>(var why) -> Outcome.refused(why);
      case Outcome.Done<SigningKey>(var key) ->
          switch (picture) {
            case Outcome.Refused<Picture>(var why) -> Outcome.refused(why);
            case Outcome.Done<Picture>(var image) ->
                layer(revision, new LayerPlan(layer, key.signer(), at, image), key);
          };
    };
  }

  private Outcome<LayeredPdf> layer(byte[] revision, LayerPlan plan, SigningKey key) {
    return switch (signing.sign(revision, plan, key)) {
      case Answer.Accepted<SignedPdf>(var signed) ->
          Outcome.done(new LayeredPdf(signed.bytes(), Pinning.sha256(key.signer().certificate())));
      case Answer.Refused<SignedPdf>(var why) -> Outcome.refused(PadesRefusals.of(why));
    };
  }
}
