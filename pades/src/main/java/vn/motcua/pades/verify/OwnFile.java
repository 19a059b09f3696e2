package vn.motcua.pades.verify;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.motcua.pades.Layer;
import vn.motcua.pades.cms.Der;
import vn.motcua.pades.cms.Digests;
import vn.motcua.pades.cms.SignedCms;
import vn.motcua.pades.cos.CanonicalPdf;
import vn.motcua.pades.cos.ContentsGap;
import vn.motcua.pades.cos.Cos;
import vn.motcua.pades.cos.IndirectObject;
import vn.motcua.pades.cos.MalformedPdf;
import vn.motcua.pades.cos.ObjectSource;
import vn.motcua.pades.cos.PdfSource;
import vn.motcua.pades.cos.Section;
import vn.motcua.pades.layer.Annotations;
import vn.motcua.pades.layer.ArchiveState;
import vn.motcua.pades.layer.CornerForm;
import vn.motcua.pades.layer.ForbiddenContent;
import vn.motcua.pades.layer.PageTree;
import vn.motcua.pades.layer.PreparedForm;
import vn.motcua.pades.layer.TwoLayerForm;
import vn.motcua.pades.revocation.Evidence;
import vn.motcua.pades.revocation.OcspAnswer;
import vn.motcua.pades.revocation.RevocationList;
import vn.motcua.pades.time.Imprint;
import vn.motcua.pades.time.TimestampToken;

/** The strict verification of a file in our own canonical form. */
final class OwnFile {
  private final CanonicalPdf pdf;
  private final PreparedForm form;
  private final Trust trust;
  private final List<PageTree.Page> pages;

  private OwnFile(CanonicalPdf pdf, Trust trust) {
    this.pdf = pdf;
    this.form = PreparedForm.of(pdf);
    this.trust = trust;
    this.pages = PageTree.pages(pdf.objects(0), pdf.catalog(0));
  }

  /** Reads the file; malformed when it is not in our form, and then perhaps a foreign one. */
  static OwnFile read(byte[] file, Trust trust) {
    return read(PdfSource.of(file), trust);
  }

  static OwnFile read(PdfSource file, Trust trust) {
    return new OwnFile(CanonicalPdf.read(file), trust);
  }

  VerificationReport report() {
    MessageDigest running = Digests.start("SHA-256");
    update(running, pdf.sections().getFirst());
    String frozen = HexFormat.of().formatHex(Digests.copy(running).digest());
    List<FoundLayer> layers = new ArrayList<>();
    List<Stamp> stamps = new ArrayList<>();
    for (int index = 1; index < pdf.sections().size(); index++) {
      if (index <= form.layers().size()) {
        layers.add(layer(index, running));
      } else {
        archive(index, running, layers, stamps);
      }
      update(running, pdf.sections().get(index));
    }
    Judgement judgement = Judgement.of(layers, stamps, evidence(stamps), trust);
    return new VerificationReport(
        Verdict.of(forbiddenContent() ? Finding.FORBIDDEN_CONTENT : judgement.overall(kind())),
        judgement.layers(),
        judgement.timestamps(),
        pages.size(),
        frozen,
        kind());
  }

  private DocumentKind kind() {
    return switch (form) {
      case TwoLayerForm _ -> DocumentKind.TWO_LAYERS;
      case CornerForm _ -> DocumentKind.AGENCY_ALONE;
    };
  }

  private void update(MessageDigest running, Section section) {
    pdf.source().digest(running, section.start(), section.end());
  }

  /** The first revisions must be the layers of this kind of file, in their order. */
  private FoundLayer layer(int index, MessageDigest running) {
    Section section = pdf.sections().get(index);
    Layer layer = form.layers().get(index - 1);
    if (changesOnly(section, other(layer))) {
      return broken(other(layer), section, Finding.LAYERS_OUT_OF_ORDER);
    }
    try {
      return readable(layer, LayerSection.read(pdf, form, layer, index), running);
    } catch (MalformedPdf changed) {
      return broken(layer, section, Finding.FORBIDDEN_CHANGE);
    }
  }

  private static FoundLayer broken(Layer layer, Section section, Finding finding) {
    return new FoundLayer.Broken(
        LayerReports.unreadable(layer.field(), Role.of(layer), section.end(), finding));
  }

  private FoundLayer readable(Layer layer, LayerSection section, MessageDigest running) {
    Optional<SignedCms> cms = SignedCms.readCanonical(section.contents());
    if (cms.isEmpty()) {
      return new FoundLayer.Broken(
          LayerReports.unreadable(
              layer.field(), Role.of(layer), section.end(), Finding.CONTENTS_WRONG));
    }
    ContentsGap gap = new ContentsGap(section.gapStart(), section.gapEnd());
    byte[] digest =
        digest(section.start(), gap, section.end(), cms.get().scheme().digest(), running);
    boolean digestOk = MessageDigest.isEqual(cms.get().messageDigest(), digest);
    return new FoundLayer.Readable(layer, section, cms.get(), coverage(section.end()), digestOk);
  }

  /** Every revision behind the layers must archive them, and do nothing else. */
  private void archive(
      int index, MessageDigest running, List<FoundLayer> layers, List<Stamp> stamps) {
    try {
      stamps.add(stamp(ArchiveSection.read(pdf, index), running));
    } catch (MalformedPdf changed) {
      int end = pdf.sections().get(index).end();
      layers.add(
          new FoundLayer.Broken(
              LayerReports.unreadable("", Role.OTHER, end, Finding.FORBIDDEN_CHANGE)));
    }
  }

  private Stamp stamp(ArchiveSection section, MessageDigest running) {
    Coverage coverage = coverage(section.end());
    Optional<TimestampToken> token =
        Der.padded(section.contents()).flatMap(TimestampToken::readCanonical);
    boolean digestOk =
        token
            .flatMap(TimestampToken::imprintAlgorithm)
            .map(name ->
                new Imprint(
                    name, digest(section.start(), section.gap(), section.end(), name, running)))
            .filter(imprint -> token.get().isOver(imprint))
            .isPresent();
    return new Stamp(section, token.orElse(null), coverage, digestOk);
  }

  private Coverage coverage(int end) {
    return end == pdf.source().length() ? Coverage.ENTIRE_FILE : Coverage.ENTIRE_REVISION;
  }

  /** Digest of all but the gap; goes on from the revisions before where the algorithm is theirs. */
  private byte[] digest(
      int start, ContentsGap gap, int end, String algorithm, MessageDigest running) {
    MessageDigest digest;
    if (algorithm.equals(running.getAlgorithm())) {
      digest = Digests.copy(running);
    } else {
      digest = Digests.start(algorithm);
      pdf.source().digest(digest, 0, start);
    }
    pdf.source().digest(digest, start, gap.start());
    pdf.source().digest(digest, gap.end(), end);
    return digest.digest();
  }

  /** All evidence in the DSS dictionary; a piece that cannot be read proves nothing. */
  private List<Evidence> evidence(List<Stamp> stamps) {
    if (stamps.isEmpty()) {
      return List.of();
    }
    int last = form.layers().size() + stamps.size();
    ArchiveState state = ArchiveState.of(pdf, last);
    return Stream.<Evidence>concat(
            ArchiveState.contents(pdf, last, state.answers()).stream()
                .flatMap(encoded -> OcspAnswer.read(encoded).stream()),
            ArchiveState.contents(pdf, last, state.lists()).stream()
                .flatMap(encoded -> RevocationList.read(encoded).stream()))
        .toList();
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
