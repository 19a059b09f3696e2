package vn.motcua.pades.prepare;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.motcua.pades.Answer;
import vn.motcua.pades.DocumentRefusal;
import vn.motcua.pades.Layer;
import vn.motcua.pades.layer.CornerForm;
import vn.motcua.pades.layer.CornerText;
import vn.motcua.pades.layer.PageTree.Page;

/** The one field of a file that the agency signs alone, at the top right of its first page. */
record CornerField(CornerPreparation preparation) implements FieldPlan {
  /** Room in the upper margin and to the left, in points. */
  private static final double WIDEST = Preparation.points(85);

  private static final int MOST_LINES = 4;

  @Override
  public String documentId() {
    return preparation.documentId();
  }

  @Override
  public Instant at() {
    return preparation.at();
  }

  @Override
  public Answer<DocumentObjects> addTo(DocumentObjects objects, List<Page> pages)
      throws IOException {
    CornerFont font = CornerFont.liberationSerif();
    Page first = pages.getFirst();
    Optional<CornerText> text = text(font);
    if (text.isEmpty()) {
      return Answer.refuse(DocumentRefusal.MARK_TOO_LONG);
    }
    if (!font.prints(text.get())) {
      return Answer.refuse(DocumentRefusal.MARK_NOT_PRINTABLE);
    }
    Box box = box(font, text.get());
    return switch (VisiblePage.of(objects, first)) {
      case Answer.Refused<VisiblePage>(var why) -> Answer.refuse(why);
      case Answer.Accepted<VisiblePage>(var visible) ->
          add(
              objects,
              first,
              visible,
              inCorner(visible, box),
              font.embed(objects, text.get()),
              text.get());
    };
  }

  private static Answer<DocumentObjects> add(
      DocumentObjects objects, Page page, VisiblePage visible, Box box, int font, CornerText text) {
    if (!visible.seen().contains(box)) {
      return Answer.refuse(DocumentRefusal.OUTSIDE_PAGE);
    }
    FieldWriter writer = new FieldWriter(objects, page, visible);
    writer.add(Layer.AGENCY, box, CornerForm.resources(font), text);
    return Answer.accept(writer.finish());
  }

  /** Empty when the text needs more room than the corner has. */
  private Optional<CornerText> text(CornerFont font) {
    List<String> lines =
        preparation.mark().lines().stream()
            .flatMap(line -> font.wrapped(line, WIDEST).stream())
            .toList();
    CornerText text = new CornerText(lines);
    boolean fits = lines.stream().allMatch(line -> font.width(line) <= WIDEST);
    return fits && text.height() <= MOST_LINES ? Optional.of(text) : Optional.empty();
  }

  private static Box box(CornerFont font, CornerText text) {
    double width = font.width(CornerText.time(Instant.EPOCH));
    for (String line : text.lines()) {
      width = Math.max(width, font.width(line));
    }
    return new Box(0, 0, Math.ceil(width), text.height() * CornerText.LEADING);
  }

  private Box inCorner(VisiblePage visible, Box box) {
    Box seen = visible.seen();
    return new Box(
        seen.right() - Preparation.points(preparation.rightMillimetres()) - box.width(),
        seen.top() - Preparation.points(preparation.topMillimetres()) - box.height(),
        box.width(),
        box.height());
  }
}
