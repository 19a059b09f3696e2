package vn.motcua.pades.layer;

import java.util.List;
import java.util.Set;
import vn.motcua.pades.Layer;
import vn.motcua.pades.cos.Cos;
import vn.motcua.pades.cos.MalformedPdf;
import vn.motcua.pades.cos.ObjectSource;

/**
 * The form of a file that the agency signs alone: an annex in a file of its own or an electronic
 * copy (NĐ 30/2020/NĐ-CP, Annex I).
 *
 * @param agency object number of the field {@code SIG_AGENCY}
 * @param text what the signature will show, the time aside
 * @param resources those of the prepared empty appearance, with the embedded font
 */
public record CornerForm(int agency, CornerText text, Cos.Dict resources) implements PreparedForm {

  static CornerForm of(ObjectSource objects, Cos item) {
    int number = EmptyField.number(objects, item, Layer.AGENCY);
    Cos.Dict field = objects.dictionary(item).orElseThrow();
    return new CornerForm(
        number,
        CornerText.of(field).orElseThrow(() -> new MalformedPdf("a field that shows nothing")),
        resources(objects, field));
  }

  /** The resources that a text in this font needs. */
  public static Cos.Dict resources(int font) {
    return Cos.Dict.of("Font", Cos.Dict.of(CornerText.FONT, Cos.ref(font)));
  }

  @Override
  public List<Layer> layers() {
    return List.of(Layer.AGENCY);
  }

  @Override
  public int field(Layer layer) {
    return switch (layer) {
      case PERSON -> throw new MalformedPdf("a file that no person signs");
      case AGENCY -> agency;
    };
  }

  @Override
  public Set<Integer> fields() {
    return Set.of(agency);
  }

  private static Cos.Dict resources(ObjectSource objects, Cos.Dict field) {
    return field
        .get("AP")
        .flatMap(objects::dictionary)
        .flatMap(appearance -> appearance.get("N"))
        .flatMap(objects::dictionary)
        .flatMap(form -> form.get("Resources"))
        .flatMap(objects::dictionary)
        .filter(resources -> resources.has("Font"))
        .orElseThrow(() -> new MalformedPdf("a text without a font"));
  }
}
