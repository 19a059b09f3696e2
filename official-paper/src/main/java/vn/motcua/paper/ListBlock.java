package vn.motcua.paper;

import java.util.ArrayList;
import java.util.List;
import vn.motcua.paper.pdf.Role;

/** Items that begin with a dash or a number, set like paragraphs as official papers have them. */
record ListBlock(List<RichText> items) implements Block {

  static ListBlock dashed(List<RichText> items) {
    return new ListBlock(items.stream().map(item -> RichText.of("-\u00a0").and(item)).toList());
  }

  static ListBlock numbered(List<RichText> items) {
    var marked = new ArrayList<RichText>();
    for (var item : items) {
      marked.add(RichText.of(marked.size() + 1 + ".\u00a0").and(item));
    }
    return new ListBlock(List.copyOf(marked));
  }

  @Override
  public void setIn(Galley galley) {
    var list = galley.tag(Role.LIST);
    for (var item : items) {
      var body = list.child(Role.ITEM).child(Role.ITEM_BODY);
      galley.add(item, galley.styles().body(), body);
    }
  }
}
