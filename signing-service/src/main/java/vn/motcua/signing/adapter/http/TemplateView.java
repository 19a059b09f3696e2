package vn.motcua.signing.adapter.http;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.signing.domain.DocumentType;
import vn.motcua.signing.domain.Grid;
import vn.motcua.signing.domain.MergeField;
import vn.motcua.signing.domain.MergeField.MergeColumn;
import vn.motcua.signing.domain.MergeField.Origin;
import vn.motcua.signing.domain.Template;
import vn.motcua.signing.domain.Wording;

/** A version of a template with all a page needs to ask for its fields. */
record TemplateView(
    String key,
    int version,
    boolean current,
    @Nullable LocalDate from,
    Wording title,
    List<DocumentType> documentTypes,
    List<FieldView> fields) {

  /** {@code current}: the one that a draft takes which names no version. */
  static TemplateView of(Template template, boolean current) {
    return new TemplateView(
        template.key(),
        template.version(),
        current,
        template.from(),
        template.title(),
        template.types(),
        template.fields().stream()
            .filter(field -> field.origin() != Origin.AGENCY)
            .map(FieldView::of)
            .toList());
  }

  record FieldView(
      String name,
      Wording label,
      MergeField.Kind kind,
      boolean required,
      int maxLength,
      Origin origin,
      @Nullable Integer maxRows,
      @Nullable List<ColumnView> columns) {
    static FieldView of(MergeField field) {
      var rows = field.kind() == MergeField.Kind.ROWS;
      return new FieldView(
          field.name(),
          field.label(),
          field.kind(),
          field.required(),
          field.longest(),
          field.origin(),
          rows ? MergeField.MOST_ROWS : null,
          rows ? field.columns().stream().map(ColumnView::of).toList() : null);
    }
  }

  record ColumnView(String name, Wording label, boolean required, int share, Grid.Side side) {
    static ColumnView of(MergeColumn column) {
      return new ColumnView(
          column.name(), column.label(), column.required(), column.share(), column.side());
    }
  }
}
