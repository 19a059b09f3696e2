package vn.motcua.pades.layer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.motcua.pades.cos.Cos;
import vn.motcua.pades.cos.MalformedPdf;
import vn.motcua.pades.cos.ObjectSource;

/** The pages of a document in their order, with what they inherit (ISO 32000-1, 7.7.3). */
public final class PageTree {
  private static final Set<String> INHERITED = Set.of("MediaBox", "CropBox", "Rotate", "Resources");

  private static final int DEEPEST = 64;
  private static final int MOST_NODES = 100_000;

  private final ObjectSource objects;
  private final List<Page> pages = new ArrayList<>();
  private final Set<Integer> seen = new HashSet<>();

  /**
   * One page.
   *
   * @param number of its object
   * @param entries its dictionary and what it inherits
   */
  public record Page(int number, Cos.Dict entries) {}

  private PageTree(ObjectSource objects) {
    this.objects = objects;
  }

  public static List<Page> pages(ObjectSource objects, Cos.Dict catalog) {
    PageTree tree = new PageTree(objects);
    catalog.get("Pages").ifPresent(root -> tree.walk(root, Cos.Dict.of(), 1));
    return List.copyOf(tree.pages);
  }

  private void walk(Cos node, Cos.Dict above, int depth) {
    if (!(node instanceof Cos.Ref(int number))
        || !seen.add(number)
        || seen.size() > MOST_NODES
        || depth > DEEPEST) {
      throw new MalformedPdf("a page tree that is none");
    }
    Cos.Dict own =
        objects.dictionary(node).orElseThrow(() -> new MalformedPdf("a page that is missing"));
    Cos.Dict here = merged(above, own);
    Optional<Cos.Arr> kids = objects.array(own, "Kids");
    if (isPage(own)) {
      pages.add(new Page(number, here));
    } else {
      kids.orElse(Cos.Arr.of()).items().forEach(kid -> walk(kid, here, depth + 1));
    }
  }

  /** Readers tell pages by /Type or by /Kids: where the two disagree, they see other pages. */
  private static boolean isPage(Cos.Dict node) {
    boolean page = !node.has("Kids");
    if (node.has("Type") && !node.is("Type", page ? "Page" : "Pages")) {
      throw new MalformedPdf("a page that is also a tree");
    }
    return page;
  }

  private static Cos.Dict merged(Cos.Dict above, Cos.Dict own) {
    Cos.Dict merged = own;
    for (String key : INHERITED) {
      Optional<Cos> inherited = above.get(key);
      if (inherited.isPresent() && !own.has(key)) {
        merged = merged.with(key, inherited.get());
      }
    }
    return merged;
  }
}
