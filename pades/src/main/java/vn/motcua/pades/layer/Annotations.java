package vn.motcua.pades.layer;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.motcua.pades.DocumentRefusal;
import vn.motcua.pades.cos.Cos;
import vn.motcua.pades.cos.ObjectSource;

/** Only links may lie on the pages, and our own two fields. */
public final class Annotations {
  private Annotations() {}

  /** The first annotation that is neither a link nor an object in {@code fields}. */
  public static Optional<DocumentRefusal> forbidden(
      ObjectSource objects, List<PageTree.Page> pages, Set<Integer> fields) {
    return pages.stream()
        .flatMap(page -> of(objects, page).stream())
        .filter(item -> !(item instanceof Cos.Ref(int number) && fields.contains(number)))
        .map(item -> objects.dictionary(item).orElse(Cos.Dict.of()))
        .filter(annotation -> !annotation.is("Subtype", "Link"))
        .map(Annotations::refusal)
        .findFirst();
  }

  /** The items of a page's /Annots. */
  public static List<Cos> of(ObjectSource objects, PageTree.Page page) {
    return objects.array(page.entries(), "Annots").map(Cos.Arr::items).orElse(List.of());
  }

  private static DocumentRefusal refusal(Cos.Dict annotation) {
    return annotation.is("Subtype", "Widget")
        ? DocumentRefusal.FORM_FIELDS
        : DocumentRefusal.ANNOTATIONS;
  }
}
