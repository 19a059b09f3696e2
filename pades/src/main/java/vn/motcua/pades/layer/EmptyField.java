package vn.motcua.pades.layer;

import java.util.HashSet;
import java.util.Set;
import vn.motcua.pades.Layer;
import vn.motcua.pades.cos.Cos;
import vn.motcua.pades.cos.MalformedPdf;
import vn.motcua.pades.cos.ObjectSource;

/** An empty signature field of revision 0, merged with its widget. */
final class EmptyField {
  private static final Set<String> ALWAYS =
      Set.of("Type", "Subtype", "FT", "T", "Rect", "F", "P", "AP");

  /** Rotation of the page, place in the structure, words for whoever cannot see. */
  private static final Set<String> SOMETIMES = Set.of("MK", "StructParent", "TU");

  private EmptyField() {}

  /** The number of the layer's field; malformed when it is another field or not as we make it. */
  static int number(ObjectSource objects, Cos item, Layer layer) {
    if (!(item instanceof Cos.Ref(int number))) {
      throw new MalformedPdf("a direct field");
    }
    Cos.Dict field = objects.dictionary(item).orElseThrow(() -> new MalformedPdf("no field"));
    boolean ours = field.get("T").filter(new Cos.Text(layer.field())::equals).isPresent();
    if (!ours || !field.is("FT", "Sig") || !hasOurKeys(field) || !hasOneAppearance(field)) {
      throw new MalformedPdf("another field than " + layer.field());
    }
    return number;
  }

  private static boolean hasOurKeys(Cos.Dict field) {
    Set<String> keys = new HashSet<>(field.entries().keySet());
    keys.removeAll(SOMETIMES);
    return keys.equals(ALWAYS);
  }

  private static boolean hasOneAppearance(Cos.Dict field) {
    return field.get("AP").orElse(null) instanceof Cos.Dict appearance
        && appearance.entries().size() == 1
        && appearance.get("N").orElse(null) instanceof Cos.Ref;
  }
}
