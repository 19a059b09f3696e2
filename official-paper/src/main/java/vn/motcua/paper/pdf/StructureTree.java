package vn.motcua.paper.pdf;

import java.util.List;

/** The tags of a paper as the structure tree of ISO 32000-1, 14.7. */
final class StructureTree {
  private final ObjectWriter out;
  private final List<Integer> pages;
  private final int root;

  private StructureTree(ObjectWriter out, List<Integer> pages) {
    this.out = out;
    this.pages = pages;
    this.root = out.reserve();
  }

  /** Writes the tree; answers the number of its root. */
  static int write(ObjectWriter out, Tag document, List<Integer> pages, List<Sheet> sheets) {
    var tree = new StructureTree(out, pages);
    tree.number(document);
    tree.element(document, tree.root);
    tree.root(document, sheets);
    return tree.root;
  }

  private void number(Tag tag) {
    tag.numbered(out.reserve());
    for (var child : tag.children()) {
      if (!child.isEmpty()) {
        number(child);
      }
    }
  }

  private void root(Tag document, List<Sheet> sheets) {
    out.begin(root).put("<</Type/StructTreeRoot/K ").reference(document.number());
    out.put("/ParentTreeNextKey ").put(sheets.size()).put("/ParentTree<</Nums[");
    for (var sheet : sheets) {
      out.put(sheet.index()).put("[");
      sheet.marked().forEach(tag -> out.reference(tag.number()).put(" "));
      out.put("]");
    }
    out.put("]>>>>").end();
  }

  private void element(Tag tag, int parent) {
    out.begin(tag.number()).put("<</Type/StructElem/S/").put(tag.role().type());
    out.put("/P ").reference(parent);
    if (!tag.marks().isEmpty()) {
      out.put("/Pg ").reference(pages.get(tag.marks().getFirst().pageIndex()));
    }
    kids(tag);
    describe(tag);
    out.put(">>").end();
    for (var child : tag.children()) {
      if (child.number() != 0) {
        element(child, tag.number());
      }
    }
  }

  private void kids(Tag tag) {
    out.put("/K[");
    for (var mark : tag.marks()) {
      if (mark.pageIndex() == tag.marks().getFirst().pageIndex()) {
        out.put(mark.number()).put(" ");
      } else {
        out.put("<</Type/MCR/Pg ").reference(pages.get(mark.pageIndex()));
        out.put("/MCID ").put(mark.number()).put(">>");
      }
    }
    for (var child : tag.children()) {
      if (child.number() != 0) {
        out.reference(child.number()).put(" ");
      }
    }
    out.put("]");
  }

  private void describe(Tag tag) {
    var alternative = tag.alternative();
    var box = tag.boundingBox();
    if (alternative != null && box != null) {
      out.put("/Alt ").put(ObjectWriter.text(alternative)).put("/A<</O/Layout/BBox[");
      var edges = new Ink();
      for (var edge : box) {
        edges.number(edge);
      }
      out.put(edges.toString()).put("]>>");
    }
    if (tag.role() == Role.HEAD_CELL) {
      out.put("/A<</O/Table/Scope/Column>>");
    }
  }
}
