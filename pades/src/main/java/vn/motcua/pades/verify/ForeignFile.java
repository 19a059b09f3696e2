package vn.motcua.pades.verify;

import static java.util.Comparator.comparingLong;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import vn.motcua.pades.Answer;
import vn.motcua.pades.DocumentRefusal;
import vn.motcua.pades.TrustAnchors;
import vn.motcua.pades.load.LoadedPdf;

/** A file that is not in our canonical form: told honestly, never promised. */
final class ForeignFile {
  private static final int MOST_SIGNATURES = 64;

  private final byte[] bytes;
  private final TrustAnchors anchors;

  private ForeignFile(byte[] bytes, TrustAnchors anchors) {
    this.bytes = bytes;
    this.anchors = anchors;
  }

  static Answer<VerificationReport> examine(byte[] bytes, TrustAnchors anchors) {
    return LoadedPdf.use(bytes, true, new ForeignFile(bytes, anchors)::report);
  }

  private Answer<VerificationReport> report(PDDocument document) throws IOException {
    List<PDSignatureField> signed =
        document.getSignatureFields().stream()
            .filter(field -> field.getSignature() != null)
            .limit(MOST_SIGNATURES + 1)
            .toList();
    if (signed.size() > MOST_SIGNATURES) {
      return Answer.refuse(DocumentRefusal.TOO_MANY_SIGNATURES);
    }
    List<LayerReport> layers =
        signed.stream().map(this::layer).sorted(comparingLong(LayerReport::revisionEnd)).toList();
    return Answer.accept(
        new VerificationReport(
            Verdict.of(overall(layers)),
            layers,
            List.of(),
            document.getNumberOfPages(),
            "",
            DocumentKind.FOREIGN));
  }

  private LayerReport layer(PDSignatureField field) {
    return new ForeignSignature(bytes, field.getFullyQualifiedName(), field.getSignature())
        .report(anchors);
  }

  private Finding overall(List<LayerReport> layers) {
    if (layers.isEmpty()) {
      return Finding.NO_SIGNATURE;
    }
    boolean wholeFile = layers.getLast().revisionEnd() == bytes.length;
    boolean claimsOurs = layers.stream().anyMatch(layer -> layer.role() != Role.OTHER);
    return broken(layers)
        .orElseGet(() -> {
          if (claimsOurs) {
            return wholeFile ? Finding.STRUCTURE_BROKEN : Finding.NOT_WHOLE_FILE;
          }
          return wholeFile
              ? Judgement.worst(layers, List.of()).orElse(Finding.OTHER_PROFILE)
              : Finding.BYTES_AFTER_SIGNATURE;
        });
  }

  private static Optional<Finding> broken(List<LayerReport> layers) {
    return Judgement.worst(layers, List.of()).filter(finding -> finding.status() == Status.INVALID);
  }
}
