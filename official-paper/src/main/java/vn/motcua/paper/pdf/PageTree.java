package vn.motcua.paper.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The page dictionaries and what they share. */
final class PageTree {
  private final ObjectWriter out;
  private final int root;
  private final List<Integer> pages;

  private PageTree(ObjectWriter out, int count) {
    this.out = out;
    this.root = out.reserve();
    this.pages = Stream.generate(out::reserve).limit(count).toList();
  }

  /** Writes the pages with these contents. */
  static PageTree write(
      ObjectWriter out, Streams streams, List<Sheet> sheets, List<byte[]> contents, Fonts fonts) {
    var tree = new PageTree(out, sheets.size());
    var resources = tree.resources(fonts);
    for (var sheet : sheets) {
      tree.page(sheet, streams.compressed(contents.get(sheet.index())), resources);
    }
    tree.writeRoot();
    return tree;
  }

  int root() {
    return root;
  }

  List<Integer> pages() {
    return pages;
  }

  private void writeRoot() {
    out.begin(root).put("<</Type/Pages/Count ").put(pages.size()).put("/Kids[");
    pages.forEach(page -> out.reference(page).put(" "));
    out.put("]>>").end();
  }

  private void page(Sheet sheet, byte[] content, int resources) {
    var contents = out.reserve();
    var size = new Ink().number(sheet.width()).number(sheet.height()).toString();
    out.begin(pages.get(sheet.index())).put("<</Type/Page/Parent ").reference(root);
    out.put("/MediaBox[0 0 ").put(size).put("]/Resources ").reference(resources);
    out.put("/Contents ").reference(contents);
    out.put("/StructParents ").put(sheet.index()).put("/Tabs/S>>").end();
    out.stream(contents, Streams.FILTER, content);
  }

  private int resources(Fonts fonts) {
    var number = out.reserve();
    var entries = new ArrayList<String>();
    fonts
        .used()
        .forEach((face, subset) ->
            entries.add(
                "/%s %d 0 R"
                    .formatted(Fonts.resourceName(face), FontObjects.of(face, subset).write(out))));
    out.object(number, "<</Font<<" + String.join("", entries) + ">>>>");
    return number;
  }
}
