package vn.motcua.paper.pdf;

import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/** The page dictionaries and what they share. */
final class PageTree {
  private final Streams streams;
  private final COSDictionary root = new COSDictionary();
  private final List<COSDictionary> pages;

  PageTree(Streams streams, List<Sheet> sheets, Fonts fonts) {
    this.streams = streams;
    var resources = resources(fonts);
    this.pages = sheets.stream().map(sheet -> page(sheet, resources)).toList();
    var kids = new COSArray();
    pages.forEach(kids::add);
    root.setItem(COSName.TYPE, COSName.PAGES);
    root.setItem(COSName.KIDS, kids);
    root.setInt(COSName.COUNT, pages.size());
  }

  COSDictionary root() {
    return root;
  }

  List<COSDictionary> pages() {
    return pages;
  }

  private COSDictionary page(Sheet sheet, COSDictionary resources) {
    var page = new COSDictionary();
    page.setItem(COSName.TYPE, COSName.PAGE);
    page.setItem(COSName.PARENT, root);
    page.setItem(COSName.MEDIA_BOX, Direct.numbers(0, 0, sheet.width(), sheet.height()));
    page.setItem(COSName.RESOURCES, resources);
    page.setItem(COSName.CONTENTS, streams.compressed(sheet.finished()));
    page.setInt(COSName.STRUCT_PARENTS, sheet.index());
    page.setName(COSName.getPDFName("Tabs"), "S");
    return page;
  }

  private COSDictionary resources(Fonts fonts) {
    var byName = Direct.dictionary();
    fonts
        .used()
        .forEach((face, subset) ->
            byName.setItem(Fonts.resourceName(face), new FontObjects(streams, subset).font()));
    var resources = new COSDictionary();
    resources.setItem(COSName.FONT, byName);
    return resources;
  }
}
