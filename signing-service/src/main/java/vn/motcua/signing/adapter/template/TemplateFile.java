package vn.motcua.signing.adapter.template;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.signing.domain.DocumentType;
import vn.motcua.signing.domain.Handling;
import vn.motcua.signing.domain.Paragraph;
import vn.motcua.signing.domain.Urgency;

/** One version of a template as its file has it; texts carry fields like {@code ${name|else}}. */
record TemplateFile(
    String key,
    int version,
    DocumentType type,
    @Nullable String heading,
    String subject,
    @Nullable List<String> addressees,
    List<Piece> body,
    List<String> recipients,
    @Nullable Urgency urgency,
    @Nullable Boolean reviewInOrder) {

  /** How its documents are handled; what it does not say is as usual for the type. */
  Handling handling() {
    var usual = Handling.usual(type);
    return new Handling(
        urgency == null ? usual.urgency() : urgency,
        usual.sendTo(),
        reviewInOrder == null ? usual.inOrder() : reviewInOrder,
        usual.reviewers());
  }

  String name() {
    return key + "/v" + version;
  }

  /** A paragraph; with {@code needs} it is left out when the dossier has no such field. */
  record Piece(
      Paragraph.@Nullable Kind kind, @Nullable String lead, String text, @Nullable String needs) {}
}
