package vn.motcua.signing.adapter.http;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.motcua.signing.domain.DraftText;
import vn.motcua.signing.domain.Grid;
import vn.motcua.signing.domain.Paragraph;

/** Changes to a draft; what is absent stays as it is. */
record DraftRequest(
    @Nullable String subject,
    @Nullable List<Piece> body,
    @Nullable List<String> addressees,
    @Nullable List<String> recipients)
    implements UnaryOperator<DraftText> {

  List<FieldFault> faults() {
    var faults = new ArrayList<FieldFault>();
    var words = body == null ? List.of("-") : body.stream().map(Piece::words).toList();
    faults.addAll(DraftFaults.of(subject == null ? "-" : subject, words));
    if (body != null && body.stream().anyMatch(Piece::isTornTable)) {
      faults.add(
          new FieldFault("body", "chỉ bảng mới có các dòng / a table, and nothing else, has rows"));
    }
    if (body != null && body.stream().mapToInt(Piece::size).sum() > DraftFaults.MOST_CHARACTERS) {
      faults.add(
          new FieldFault(
              "body",
              "tất cả tối đa 60.000 ký tự, kể cả bảng / at most 60,000 characters, tables included"));
    }
    faults.addAll(DraftFaults.ofNames("addressees", addressees));
    faults.addAll(DraftFaults.ofNames("recipients", recipients));
    return faults;
  }

  @Override
  public DraftText apply(DraftText text) {
    return new DraftText(
        text.template(),
        text.heading(),
        subject == null ? text.subject() : subject.strip(),
        addressees == null ? text.addressees() : addressees,
        body == null ? text.body() : body.stream().map(Piece::paragraph).toList(),
        recipients == null ? text.recipients() : recipients,
        text.coSigner());
  }

  /** One paragraph; without a kind it is plain text. */
  record Piece(
      Paragraph.@Nullable Kind kind,
      @Nullable String lead,
      @Nullable String text,
      @Nullable Grid table) {
    String words() {
      return (lead == null ? "" : lead) + (text == null ? "" : text) + (table == null ? "" : "-");
    }

    int size() {
      return words().length() + (table == null ? 0 : table.length());
    }

    boolean isTornTable() {
      return (kind == Paragraph.Kind.TABLE) != (table != null);
    }

    Paragraph paragraph() {
      return new Paragraph(
          kind == null ? Paragraph.Kind.TEXT : kind,
          lead == null ? "" : lead,
          text == null ? "" : text,
          table);
    }
  }
}
