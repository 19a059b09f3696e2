package vn.motcua.pades.prepare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.motcua.pades.cos.Cos;
import vn.motcua.pades.cos.MalformedPdf;
import vn.motcua.pades.cos.Numbers;

/**
 * Makes a signature field part of a tagged document's structure: a Form element with an object
 * reference, and an entry in the parent tree (ISO 32000-1, 14.7.4.3 and 14.8.4.5).
 */
final class FormStructure {
  private final DocumentObjects objects;
  private final int root;
  private final int page;
  private final List<Cos> parents = new ArrayList<>();
  private final List<Cos> elements = new ArrayList<>();
  private long key;

  private FormStructure(DocumentObjects objects, int root, int page) {
    this.objects = objects;
    this.root = root;
    this.page = page;
    this.key = firstFreeKey();
  }

  /** Empty for a document without tags. */
  static Optional<FormStructure> of(DocumentObjects objects, int page) {
    return objects
        .dictionary(1)
        .get("StructTreeRoot")
        .filter(Cos.Ref.class::isInstance)
        .map(Cos.Ref.class::cast)
        .filter(root -> objects.dictionary(root).isPresent())
        .map(root -> new FormStructure(objects, root.number(), page));
  }

  /** The field's own element; the field gets its key in the parent tree. */
  void enter(int field) {
    Cos reference =
        Cos.Dict.of("Type", Cos.name("OBJR"), "Obj", Cos.ref(field), "Pg", Cos.ref(page));
    int element =
        objects.add(
            Cos.Dict.of(
                "Type", Cos.name("StructElem"),
                "S", Cos.name("Form"),
                "P", Cos.ref(owner()),
                "Pg", Cos.ref(page),
                "K", reference));
    objects.replace(field, objects.dictionary(field).with("StructParent", Cos.num(key)));
    elements.add(Cos.ref(element));
    parents.add(Cos.num(key++));
    parents.add(Cos.ref(element));
  }

  /** Hangs the elements into the tree. */
  void finish() {
    List<Cos> kids = new ArrayList<>(kids(owner()));
    kids.addAll(elements);
    objects.put(owner(), "K", new Cos.Arr(kids));
    Cos.Dict tree = parentTree();
    objects.put(root, "ParentTree", tree.has("Kids") ? withLeaf(tree) : withPairs(tree));
    objects.replace(root, objects.dictionary(root).with("ParentTreeNextKey", Cos.num(key)));
    if (!objects.dictionary(page).has("Tabs")) {
      objects.replace(page, objects.dictionary(page).with("Tabs", Cos.name("S")));
    }
  }

  /** The document's one element at the top, or else the root itself. */
  private int owner() {
    List<Cos> kids = kids(root);
    return kids.size() == 1
            && kids.getFirst() instanceof Cos.Ref(int only)
            && objects.dictionary(Cos.ref(only)).isPresent()
        ? only
        : root;
  }

  private List<Cos> kids(int number) {
    Cos.Dict element = objects.dictionary(number);
    return objects
        .array(element, "K")
        .map(Cos.Arr::items)
        .orElseGet(() -> element.get("K").map(List::of).orElse(List.of()));
  }

  private Cos.Dict parentTree() {
    return objects
        .dictionary(root)
        .get("ParentTree")
        .flatMap(objects::dictionary)
        .orElse(Cos.Dict.of());
  }

  private Cos.Dict withPairs(Cos.Dict tree) {
    List<Cos> pairs = new ArrayList<>(items(tree, "Nums"));
    pairs.addAll(parents);
    return tree.with("Nums", new Cos.Arr(pairs));
  }

  private Cos.Dict withLeaf(Cos.Dict tree) {
    Cos limits = Cos.Arr.of(parents.getFirst(), parents.get(parents.size() - 2));
    int leaf = objects.add(Cos.Dict.of("Limits", limits, "Nums", new Cos.Arr(parents)));
    List<Cos> leaves = new ArrayList<>(items(tree, "Kids"));
    leaves.add(Cos.ref(leaf));
    return tree.with("Kids", new Cos.Arr(leaves));
  }

  private List<Cos> items(Cos.Dict tree, String key) {
    return objects.array(tree, key).map(Cos.Arr::items).orElse(List.of());
  }

  private long firstFreeKey() {
    long announced =
        objects
            .dictionary(root)
            .get("ParentTreeNextKey")
            .flatMap(objects::resolve)
            .map(next -> (long) Numbers.real(next))
            .orElse(0L);
    return Math.max(announced, highest(parentTree(), 0) + 1);
  }

  private long highest(Cos.Dict node, int depth) {
    if (depth > 32) {
      throw new MalformedPdf("a parent tree too deep");
    }
    List<Cos> pairs = items(node, "Nums");
    long highest = -1;
    for (int i = 0; i + 1 < pairs.size(); i += 2) {
      highest = Math.max(highest, (long) Numbers.real(pairs.get(i)));
    }
    for (Cos kid : items(node, "Kids")) {
      Optional<Cos.Dict> below = objects.dictionary(kid);
      highest = below.isPresent() ? Math.max(highest, highest(below.get(), depth + 1)) : highest;
    }
    return highest;
  }
}
