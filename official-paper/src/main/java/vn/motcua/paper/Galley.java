package vn.motcua.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.paper.pdf.Role;
import vn.motcua.paper.pdf.Tag;

/** The set type of a paper as one long column, before it is made up into pages. */
final class Galley {
  private final StyleSheet styles;
  private final Composer composer;
  private final Measure measure;
  private final double pageHeight;
  private final Tag document = Tag.document();
  private final List<Strip> strips = new ArrayList<>();
  private @Nullable SignatureBox signatureBox;

  Galley(PaperSettings settings, TypeCase typeCase) {
    var margins = settings.margins();
    var left = Margins.points(margins.left());
    var width = settings.size().width() - left - Margins.points(margins.right());
    this.styles = new StyleSheet(settings);
    this.composer = new Composer(typeCase);
    this.measure = new Measure(left, width);
    this.pageHeight = settings.size().height() - Margins.points(margins.top() + margins.bottom());
  }

  StyleSheet styles() {
    return styles;
  }

  Composer composer() {
    return composer;
  }

  /** The column between the margins. */
  Measure measure() {
    return measure;
  }

  /** Room between the top and bottom margins. */
  double pageHeight() {
    return pageHeight;
  }

  List<Strip> strips() {
    return strips;
  }

  Tag document() {
    return document;
  }

  Tag tag(Role role) {
    return document.child(role);
  }

  void add(Strip strip) {
    strips.add(strip);
  }

  /** A text over the full width; its first two and its last two lines stay together. */
  void add(RichText text, TextStyle style, Tag tag) {
    var slugs = composer.compose(text, style, measure, tag);
    for (var i = 0; i < slugs.size(); i++) {
      var firstOrLastTwo = i + 1 < slugs.size() && (i == 0 || i == slugs.size() - 2);
      add(
          Strip.of(slugs.get(i))
              .after(i == 0 ? style.gapBefore() : 0)
              .keptWithNext(style.keptWithNext() || firstOrLastTwo));
    }
  }

  /** Columns over the full width without a frame; cut only when taller than a page. */
  void addColumns(List<List<Slug>> columns, double gapBefore, boolean keptWithNext) {
    var gap = gapBefore;
    for (var part : Cut.at(pageHeight, columns)) {
      add(
          Strip.sideBySide(part, (sheet, top, opens, closes) -> {})
              .after(gap)
              .keptWithNext(keptWithNext));
      gap = 0;
    }
  }

  /** The next strip will never stand alone: the last two lines go with it. */
  void bindLastTwoLines() {
    var lines = 0;
    for (var i = strips.size() - 1; i >= 0 && lines < 2; i--) {
      lines += strips.get(i).height() > 0 ? 1 : 0;
      strips.set(i, strips.get(i).keptWithNext(true));
    }
  }

  void signatureAt(SignatureBox box) {
    signatureBox = box;
  }

  Optional<SignatureBox> signatureBox() {
    return Optional.ofNullable(signatureBox);
  }
}
