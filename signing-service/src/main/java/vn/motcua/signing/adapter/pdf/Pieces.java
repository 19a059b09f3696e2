package vn.motcua.signing.adapter.pdf;

import java.util.List;
import vn.motcua.paper.Column;
import vn.motcua.paper.OfficialPaper;
import vn.motcua.paper.RichText;
import vn.motcua.paper.Table;
import vn.motcua.signing.domain.DraftText;
import vn.motcua.signing.domain.Grid;
import vn.motcua.signing.domain.Paragraph;

/** Sets the paragraphs of a document, each in its kind. */
final class Pieces {
  private Pieces() {}

  /** What stands before the signature. */
  static List<Paragraph> ofBody(DraftText text) {
    return text.body().subList(0, firstAppendix(text.body()));
  }

  /** The appendices of the same file, which follow it. */
  static List<Paragraph> ofAppendices(DraftText text) {
    return text.body().subList(firstAppendix(text.body()), text.body().size());
  }

  private static int firstAppendix(List<Paragraph> body) {
    for (var i = 0; i < body.size(); i++) {
      if (body.get(i).kind() == Paragraph.Kind.ANNEX) {
        return i;
      }
    }
    return body.size();
  }

  static OfficialPaper set(OfficialPaper paper, Paragraph paragraph) {
    return switch (paragraph.kind()) {
      case BASIS -> paper.ground(paragraph.text());
      case OPERATIVE -> paper.heading(paragraph.text());
      case TEXT ->
          paragraph.lead().isBlank()
              ? paper.paragraph(paragraph.text())
              : paper.article(paragraph.lead(), paragraph.text());
      case SECTION -> paper.section(paragraph.text());
      case ITEM -> paper.bullets(paragraph.text());
      case FIELD -> paper.field(paragraph.lead(), paragraph.text());
      case TABLE -> table(paper, paragraph);
      case ANNEX -> paper.newPage().title(annex(paragraph), paragraph.text());
    };
  }

  private static String annex(Paragraph paragraph) {
    return paragraph.lead().isBlank() ? "Phụ lục" : paragraph.lead();
  }

  private static OfficialPaper table(OfficialPaper paper, Paragraph paragraph) {
    var grid = paragraph.table();
    if (grid == null) {
      return paper;
    }
    return paper.table(
        new Table(
            grid.columns().stream().map(Pieces::column).toList(),
            grid.rows().stream().map(row -> row.stream().map(RichText::of).toList()).toList()));
  }

  private static Column column(Grid.Column column) {
    return switch (column.side()) {
      case LEFT -> Column.of(column.heading(), column.share());
      case CENTRE -> Column.centred(column.heading(), column.share());
      case RIGHT -> Column.right(column.heading(), column.share());
    };
  }
}
