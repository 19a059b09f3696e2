package vn.motcua.pades.prepare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.motcua.pades.Layer;
import vn.motcua.pades.cos.Cos;
import vn.motcua.pades.layer.Annotations;
import vn.motcua.pades.layer.CornerText;
import vn.motcua.pades.layer.FieldShape;
import vn.motcua.pades.layer.LayerObjects;
import vn.motcua.pades.layer.PageTree.Page;
import vn.motcua.pades.layer.PreparedForm;

/**
 * Puts empty signature fields on one page of a document that has no form.
 *
 * <p>In a tagged document only the field signed first is an element of the structure: a later
 * layer's value would be reached through the structure, and EU DSS then reports an undefined change
 * under the first signature. The other field is announced by its /TU alone.
 */
final class FieldWriter {
  /** Print and Locked (ISO 32000-1, table 165; print is what PDF/A wants). */
  private static final Cos PRINT_AND_LOCKED = Cos.num(132);

  private final DocumentObjects objects;
  private final Page page;
  private final VisiblePage visible;
  private final Optional<FormStructure> structure;
  private final List<Cos> fields = new ArrayList<>();

  FieldWriter(DocumentObjects objects, Page page, VisiblePage visible) {
    this.objects = objects;
    this.page = page;
    this.visible = visible;
    this.structure = FormStructure.of(objects, page.number());
  }

  /** A field that announces its signature to those who cannot see it, where files are tagged. */
  void add(Layer layer, Box seen, Cos.Dict resources) {
    Cos.Dict field = field(layer, seen);
    add(
        structure.isPresent() ? field.with("TU", CornerText.text(announcement(layer))) : field,
        resources);
  }

  /** A field that announces this text. */
  void add(Layer layer, Box seen, Cos.Dict resources, CornerText text) {
    add(field(layer, seen).with("TU", text.announcement()), resources);
  }

  /** Enters the fields in page, form, catalog and structure. */
  DocumentObjects finish() {
    annotate();
    int form =
        objects.add(Cos.Dict.of("Fields", new Cos.Arr(fields), "SigFlags", PreparedForm.SIG_FLAGS));
    objects.replace(
        1, objects.dictionary(1).with("Extensions", extensions()).with("AcroForm", Cos.ref(form)));
    structure.ifPresent(FormStructure::finish);
    return objects;
  }

  private Cos.Dict field(Layer layer, Box seen) {
    Box box = visible.inPageSpace(seen);
    Cos.Dict field =
        Cos.Dict.of(
            "Type", Cos.name("Annot"),
            "Subtype", Cos.name("Widget"),
            "FT", Cos.name("Sig"),
            "T", new Cos.Text(layer.field()),
            "Rect", Cos.numbers(box.x(), box.y(), box.right(), box.top()),
            "F", PRINT_AND_LOCKED,
            "P", Cos.ref(page.number()));
    return FieldShape.turned(visible.rotation())
        .map(turned -> field.with("MK", turned))
        .orElse(field);
  }

  private void add(Cos.Dict field, Cos.Dict resources) {
    Cos.Dict nothing = LayerObjects.form(field, resources).with("Length", Cos.num(0));
    int appearance = objects.addStream(nothing, new byte[0]);
    int number = objects.add(field.with("AP", Cos.Dict.of("N", Cos.ref(appearance))));
    if (fields.isEmpty()) {
      structure.ifPresent(tree -> tree.enter(number));
    }
    fields.add(Cos.ref(number));
  }

  private void annotate() {
    List<Cos> annotations = new ArrayList<>(Annotations.of(objects, page));
    annotations.addAll(fields);
    objects.put(page.number(), "Annots", new Cos.Arr(annotations));
  }

  private static String announcement(Layer layer) {
    return switch (layer) {
      case PERSON -> "Chữ ký số của người có thẩm quyền";
      case AGENCY -> "Chữ ký số của cơ quan, tổ chức";
    };
  }

  /** CAdES signatures, and later timestamps and DSS, in a file of version 1.7 (EN 319 142-1, 5). */
  private static Cos.Dict extensions() {
    return Cos.Dict.of("ADBE", extension(8), "ESIC", extension(2));
  }

  private static Cos.Dict extension(int level) {
    return Cos.Dict.of("BaseVersion", Cos.name("1.7"), "ExtensionLevel", Cos.num(level));
  }
}
