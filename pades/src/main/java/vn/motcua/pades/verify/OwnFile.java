package vn.motcua.pades.verify;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import vn.motcua.pades.Layer;
import vn.motcua.pades.TrustAnchors;
import vn.motcua.pades.cms.Digests;
import vn.motcua.pades.cms.SignedCms;
import vn.motcua.pades.cos.CanonicalPdf;
import vn.motcua.pades.cos.Cos;
import vn.motcua.pades.cos.IndirectObject;
import vn.motcua.pades.cos.MalformedPdf;
import vn.motcua.pades.cos.ObjectSource;
import vn.motcua.pades.cos.PdfSource;
import vn.motcua.pades.cos.Section;
import vn.motcua.pades.layer.Annotations;
import vn.motcua.pades.layer.CornerForm;
import vn.motcua.pades.layer.ForbiddenContent;
import vn.motcua.pades.layer.PageTree;
import vn.motcua.pades.layer.PreparedForm;
import vn.motcua.pades.layer.TwoLayerForm;

/** The strict verification of a file in our own canonical form. */
final class OwnFile {
  private final CanonicalPdf pdf;
  private final PreparedForm form;
  private final TrustAnchors anchors;
  private final List<PageTree.Page> pages;

  private OwnFile(CanonicalPdf pdf, TrustAnchors anchors) {
    this.pdf = pdf;
    this.form = PreparedForm.of(pdf);
    this.anchors = anchors;
    this.pages = PageTree.pages(pdf.objects(0), pdf.catalog(0));
  }

  /** Reads the file; malformed when it is not in our form, and then perhaps a foreign one. */
  static OwnFile read(byte[] file, TrustAnchors anchors) {
    return read(PdfSource.of(file), anchors);
  }

  static OwnFile read(PdfSource file, TrustAnchors anchors) {
    return new OwnFile(CanonicalPdf.read(file), anchors);
  }

  VerificationReport report() {
    MessageDigest running = Digests.start("SHA-256");
    update(running, pdf.sections().getFirst());
    String frozen = HexFormat.of().formatHex(Digests.copy(running).digest());
    List<LayerReport> layers = layers(running);
    return new VerificationReport(
        Verdict.of(overall(layers)), layers, pages.size(), frozen, kind());
  }

  private DocumentKind kind() {
    return switch (form) {
      case TwoLayerForm _ -> DocumentKind.TWO_LAYERS;
      case CornerForm _ -> DocumentKind.AGENCY_ALONE;
    };
  }

  /** The layers, oldest first: revision 1 must be the person's, revision 2 the agency's. */
  private List<LayerReport> layers(MessageDigest running) {
    List<LayerReport> layers = new ArrayList<>();
    for (int index = 1; index < pdf.sections().size(); index++) {
      layers.add(layer(index, running));
      update(running, pdf.sections().get(index));
    }
    return layers;
  }

  private void update(MessageDigest running, Section section) {
    pdf.source().digest(running, section.start(), section.end());
  }

  private LayerReport layer(int index, MessageDigest running) {
    Section section = pdf.sections().get(index);
    boolean newest = index == pdf.sections().size() - 1;
    if (index > form.layers().size()) {
      return LayerReports.unreadable("", Role.OTHER, section.end(), Finding.FORBIDDEN_CHANGE);
    }
    Layer layer = form.layers().get(index - 1);
    if (changesOnly(section, other(layer))) {
      return LayerReports.unreadable(
          other(layer).field(), Role.of(other(layer)), section.end(), Finding.LAYERS_OUT_OF_ORDER);
    }
    try {
      return examined(layer, LayerSection.read(pdf, form, layer, index), running, newest);
    } catch (MalformedPdf changed) {
      return LayerReports.unreadable(
          layer.field(), Role.of(layer), section.end(), Finding.FORBIDDEN_CHANGE);
    }
  }

  private LayerReport examined(
      Layer layer, LayerSection section, MessageDigest running, boolean newest) {
    Coverage coverage = newest ? Coverage.ENTIRE_FILE : Coverage.ENTIRE_REVISION;
    Optional<SignedCms> cms = SignedCms.readCanonical(section.contents());
    if (cms.isEmpty()) {
      return LayerReports.unreadable(
          layer.field(), Role.of(layer), section.end(), Finding.CONTENTS_WRONG);
    }
    boolean digestOk =
        MessageDigest.isEqual(
            cms.get().messageDigest(), digest(section, cms.get().scheme().digest(), running));
    return LayerReports.examined(layer, section, cms.get(), coverage, digestOk, anchors);
  }

  /** Digest of all but the gap; goes on from the revisions before where the algorithm is theirs. */
  private byte[] digest(LayerSection section, String algorithm, MessageDigest running) {
    MessageDigest digest;
    if (algorithm.equals(running.getAlgorithm())) {
      digest = Digests.copy(running);
    } else {
      digest = Digests.start(algorithm);
      pdf.source().digest(digest, 0, section.start());
    }
    pdf.source().digest(digest, section.start(), section.gapStart());
    pdf.source().digest(digest, section.gapEnd(), section.end());
    return digest.digest();
  }

  private Finding overall(List<LayerReport> layers) {
    if (forbiddenContent()) {
      return Finding.FORBIDDEN_CONTENT;
    }
    Optional<Finding> worst = worst(layers);
    if (worst.isPresent()) {
      return worst.get();
    }
    if (form instanceof CornerForm && layers.size() == 1) {
      return Finding.AGENCY_ALONE_STANDS;
    }
    return switch (layers.size()) {
      case 0 -> Finding.NO_SIGNATURE;
      case 1 -> Finding.AGENCY_LAYER_MISSING;
      default -> inOrderOfTime(layers) ? Finding.BOTH_LAYERS_STAND : Finding.LAYERS_OUT_OF_ORDER;
    };
  }

  /** The first reason why the file is not valid, a broken layer before a doubtful one. */
  static Optional<Finding> worst(List<LayerReport> layers) {
    return layers.stream()
        .map(LayerReport::verdict)
        .filter(verdict -> !verdict.isValid())
        .max((one, other) -> one.status().compareTo(other.status()))
        .map(Verdict::reason);
  }

  private static boolean inOrderOfTime(List<LayerReport> layers) {
    return layers.get(0).signingTime() instanceof java.time.Instant person
        && layers.get(1).signingTime() instanceof java.time.Instant agency
        && !agency.isBefore(person);
  }

  private boolean forbiddenContent() {
    ObjectSource objects = pdf.objects(0);
    List<Cos> values =
        pdf.sections().getFirst().objects().stream().map(IndirectObject::value).toList();
    return ForbiddenContent.IN_A_SIGNED_DOCUMENT.in(values).isPresent()
        || Annotations.forbidden(objects, pages, form.fields()).isPresent();
  }

  private boolean changesOnly(Section section, Layer layer) {
    return form.layers().contains(layer)
        && !section.objects().isEmpty()
        && section.objects().getFirst().number() == form.field(layer);
  }

  private static Layer other(Layer layer) {
    return layer == Layer.PERSON ? Layer.AGENCY : Layer.PERSON;
  }
}
