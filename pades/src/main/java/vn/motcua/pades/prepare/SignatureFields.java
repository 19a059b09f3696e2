package vn.motcua.pades.prepare;

import java.util.ArrayList;
import java.util.List;
import vn.motcua.pades.Answer;
import vn.motcua.pades.DocumentRefusal;
import vn.motcua.pades.Layer;
import vn.motcua.pades.cos.Cos;
import vn.motcua.pades.cos.Numbers;
import vn.motcua.pades.layer.Annotations;
import vn.motcua.pades.layer.LayerObjects;
import vn.motcua.pades.layer.PageTree.Page;
import vn.motcua.pades.layer.PreparedForm;

/** Puts the two empty signature fields into a document that has no form. */
final class SignatureFields {
  /** Print and Locked (ISO 32000-1, table 165; print is what PDF/A wants). */
  private static final Cos PRINT_AND_LOCKED = Cos.num(132);

  private final DocumentObjects objects;
  private final Page page;
  private final Preparation preparation;

  SignatureFields(DocumentObjects objects, Page page, Preparation preparation) {
    this.objects = objects;
    this.page = page;
    this.preparation = preparation;
  }

  /** Adds the fields, the person's first: the seal is drawn over the signature. */
  Answer<DocumentObjects> add() {
    if (!page.entries().get("Rotate").map(Cos.num(0)::equals).orElse(true)) {
      return Answer.refuse(DocumentRefusal.ROTATED_PAGE);
    }
    Box visible = visibleBox();
    if (!visible.contains(preparation.person())) {
      return Answer.refuse(DocumentRefusal.OUTSIDE_PAGE);
    }
    int person = addField(Layer.PERSON, preparation.person());
    Box seal = preparation.person().seal(preparation.sealPoints()).movedInto(visible);
    int agency = addField(Layer.AGENCY, seal);
    annotate(List.of(Cos.ref(person), Cos.ref(agency)));
    enterInCatalog(person, agency);
    return Answer.accept(objects);
  }

  private int addField(Layer layer, Box box) {
    Cos.Dict field =
        Cos.Dict.of(
            "Type", Cos.name("Annot"),
            "Subtype", Cos.name("Widget"),
            "FT", Cos.name("Sig"),
            "T", new Cos.Text(layer.field()),
            "Rect", Cos.numbers(box.x(), box.y(), box.right(), box.top()),
            "F", PRINT_AND_LOCKED,
            "P", Cos.ref(page.number()));
    Cos.Dict nothing = LayerObjects.form(field, Cos.Dict.of()).with("Length", Cos.num(0));
    int appearance = objects.addStream(nothing, new byte[0]);
    return objects.add(field.with("AP", Cos.Dict.of("N", Cos.ref(appearance))));
  }

  private void annotate(List<Cos> fields) {
    List<Cos> annotations = new ArrayList<>(Annotations.of(objects, page));
    annotations.addAll(fields);
    Cos.Arr all = new Cos.Arr(annotations);
    Cos.Dict dictionary = objects.dictionary(page.number());
    if (dictionary.get("Annots").orElse(null) instanceof Cos.Ref(int number)) {
      objects.replace(number, all);
    } else {
      objects.replace(page.number(), dictionary.with("Annots", all));
    }
  }

  private void enterInCatalog(int person, int agency) {
    int form =
        objects.add(
            Cos.Dict.of(
                "Fields",
                Cos.Arr.of(Cos.ref(person), Cos.ref(agency)),
                "SigFlags",
                PreparedForm.SIG_FLAGS));
    objects.replace(
        1, objects.dictionary(1).with("Extensions", extensions()).with("AcroForm", Cos.ref(form)));
  }

  /** CAdES signatures, and later timestamps and DSS, in a file of version 1.7 (EN 319 142-1, 5). */
  private static Cos.Dict extensions() {
    return Cos.Dict.of("ADBE", extension(8), "ESIC", extension(2));
  }

  private static Cos.Dict extension(int level) {
    return Cos.Dict.of("BaseVersion", Cos.name("1.7"), "ExtensionLevel", Cos.num(level));
  }

  private Box visibleBox() {
    Cos.Arr box =
        objects
            .array(page.entries(), "CropBox")
            .or(() -> objects.array(page.entries(), "MediaBox"))
            .filter(found -> found.items().size() == 4)
            .orElse(Cos.numbers(0, 0, 612, 792));
    double[] edges = box.items().stream().mapToDouble(Numbers::real).toArray();
    return new Box(
        Math.min(edges[0], edges[2]),
        Math.min(edges[1], edges[3]),
        Math.abs(edges[2] - edges[0]),
        Math.abs(edges[3] - edges[1]));
  }
}
