package vn.motcua.signing.adapter.template;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.signing.domain.DocumentType;
import vn.motcua.signing.domain.Grid;
import vn.motcua.signing.domain.MergeField;
import vn.motcua.signing.domain.Paragraph;
import vn.motcua.signing.domain.Urgency;
import vn.motcua.signing.domain.Wording;

/** One version of a template as its file has it, before anything is checked. */
record TemplateFile(
    @Nullable String key,
    @Nullable Integer version,
    @Nullable List<DocumentType> types,
    @Nullable Wording title,
    @Nullable LocalDate from,
    @Nullable List<Field> fields,
    @Nullable String heading,
    @Nullable String subject,
    @Nullable List<String> addressees,
    @Nullable List<Piece> body,
    @Nullable List<String> recipients,
    @Nullable Signer coSigner,
    @Nullable Urgency urgency,
    @Nullable Boolean reviewInOrder) {

  /** A field of its own; without a kind it is plain text, without "required" it must be given. */
  record Field(
      @Nullable String name,
      MergeField.@Nullable Kind kind,
      @Nullable String vi,
      @Nullable String en,
      @Nullable Boolean required,
      @Nullable Integer longest,
      @Nullable List<Column> columns) {}

  record Column(
      @Nullable String name,
      @Nullable String vi,
      @Nullable String en,
      @Nullable Boolean required,
      @Nullable Integer share,
      Grid.@Nullable Side side) {}

  /**
   * A paragraph; with {@code needs} it is left out when that field has no value, with {@code rows}
   * it is the table of that field.
   */
  record Piece(
      Paragraph.@Nullable Kind kind,
      @Nullable String lead,
      @Nullable String text,
      @Nullable String needs,
      @Nullable String rows) {}

  record Signer(@Nullable String title, @Nullable String name) {}
}
