package vn.motcua.paper;

import java.util.ArrayList;
import java.util.List;

/**
 * Distributes the strips of a galley over pages: strips kept together move together, heads are
 * printed again, gaps vanish at the top of a page.
 */
final class PageMakeup {

  /** A strip and the height of its upper edge over the bottom of the page. */
  record Placed(Strip strip, double top, boolean repeats) {}

  private static final double ROUNDING = 1e-6;

  private final PageFrame frame;
  private final List<List<Placed>> pages = new ArrayList<>();
  private List<Placed> page = new ArrayList<>();
  private double y;

  PageMakeup(PageFrame frame) {
    this.frame = frame;
    openPage();
  }

  /** The pages, at least one. */
  List<List<Placed>> makeUp(List<Strip> strips) {
    var from = 0;
    while (from < strips.size()) {
      var to = endOfGroup(strips, from);
      placeGroup(strips.subList(from, to));
      from = to;
    }
    if (page.isEmpty() && pages.size() > 1) {
      pages.removeLast();
    }
    return pages;
  }

  private void placeGroup(List<Strip> group) {
    if (group.getFirst().opensNewPage() || !fits(group)) {
      openUnlessEmpty();
    }
    for (var strip : group) {
      if (!fits(List.of(strip))) {
        openUnlessEmpty();
      }
      place(strip);
    }
  }

  private void place(Strip strip) {
    var head = strip.head();
    if (page.isEmpty() && head != null) {
      page.add(new Placed(head, y, true));
      y -= head.height();
    } else if (!page.isEmpty()) {
      y -= strip.gapBefore();
    }
    if (strip.height() > 0) {
      page.add(new Placed(strip, y, false));
      y -= strip.height();
    }
  }

  private boolean fits(List<Strip> group) {
    var height = page.isEmpty() ? -group.getFirst().gapBefore() : 0.0;
    for (var strip : group) {
      height += strip.gapBefore() + strip.height();
    }
    return y - height >= frame.bottom(pages.size() - 1) - ROUNDING;
  }

  private void openUnlessEmpty() {
    if (!page.isEmpty()) {
      openPage();
    }
  }

  private void openPage() {
    page = new ArrayList<>();
    pages.add(page);
    y = frame.top(pages.size() - 1);
  }

  private static int endOfGroup(List<Strip> strips, int from) {
    var end = from + 1;
    while (end < strips.size()
        && strips.get(end - 1).keptWithNext()
        && !strips.get(end).opensNewPage()) {
      end++;
    }
    return end;
  }
}
