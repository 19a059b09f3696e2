package vn.motcua.paper.pdf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;

/** The tags of a paper as the structure tree of ISO 32000-1, 14.7. */
final class StructureTree {
  private static final COSName OWNER = COSName.O;
  private static final COSName SCOPE = COSName.getPDFName("Scope");

  private final List<COSDictionary> pages;
  private final Map<Tag, COSDictionary> elements = new HashMap<>();
  private final COSDictionary root = new COSDictionary();

  StructureTree(Tag document, List<COSDictionary> pages, List<Sheet> sheets) {
    this.pages = pages;
    root.setItem(COSName.TYPE, COSName.STRUCT_TREE_ROOT);
    root.setItem(COSName.K, element(document, root));
    root.setItem(COSName.PARENT_TREE, parents(sheets));
    root.setInt(COSName.PARENT_TREE_NEXT_KEY, sheets.size());
  }

  COSDictionary root() {
    return root;
  }

  private COSDictionary element(Tag tag, COSDictionary parent) {
    var element = new COSDictionary();
    elements.put(tag, element);
    element.setItem(COSName.TYPE, COSName.STRUCT_ELEM);
    element.setName(COSName.S, tag.role().type());
    element.setItem(COSName.P, parent);
    if (!tag.marks().isEmpty()) {
      element.setItem(COSName.PG, pages.get(tag.marks().getFirst().pageIndex()));
    }
    element.setItem(COSName.K, kids(tag, element));
    describe(tag, element);
    return element;
  }

  private COSArray kids(Tag tag, COSDictionary element) {
    var kids = Direct.array();
    for (var mark : tag.marks()) {
      if (mark.pageIndex() == tag.marks().getFirst().pageIndex()) {
        kids.add(COSInteger.get(mark.number()));
      } else {
        kids.add(reference(mark));
      }
    }
    tag.children().stream()
        .filter(child -> !child.isEmpty())
        .forEach(child -> kids.add(element(child, element)));
    return kids;
  }

  private COSDictionary reference(Tag.Mark mark) {
    var reference = Direct.dictionary();
    reference.setName(COSName.TYPE, "MCR");
    reference.setItem(COSName.PG, pages.get(mark.pageIndex()));
    reference.setInt(COSName.MCID, mark.number());
    return reference;
  }

  private static void describe(Tag tag, COSDictionary element) {
    var alternative = tag.alternative();
    var box = tag.boundingBox();
    if (alternative != null && box != null) {
      element.setString(COSName.ALT, alternative);
      var layout = attributes("Layout");
      layout.setItem(COSName.BBOX, Direct.numbers(box));
      element.setItem(COSName.A, layout);
    }
    if (tag.role() == Role.HEAD_CELL) {
      var table = attributes("Table");
      table.setName(SCOPE, "Column");
      element.setItem(COSName.A, table);
    }
  }

  private static COSDictionary attributes(String owner) {
    var attributes = Direct.dictionary();
    attributes.setName(OWNER, owner);
    return attributes;
  }

  private COSDictionary parents(List<Sheet> sheets) {
    var numbers = Direct.array();
    for (var sheet : sheets) {
      var owners = new COSArray();
      sheet.marked().forEach(tag -> owners.add(elements.get(tag)));
      numbers.add(COSInteger.get(sheet.index()));
      numbers.add(owners);
    }
    var tree = new COSDictionary();
    tree.setItem(COSName.NUMS, numbers);
    return tree;
  }
}
