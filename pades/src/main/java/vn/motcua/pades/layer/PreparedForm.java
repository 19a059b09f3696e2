package vn.motcua.pades.layer;

import java.util.List;
import java.util.Set;
import vn.motcua.pades.Layer;
import vn.motcua.pades.cos.CanonicalPdf;
import vn.motcua.pades.cos.Cos;
import vn.motcua.pades.cos.IndirectObject;
import vn.motcua.pades.cos.MalformedPdf;
import vn.motcua.pades.cos.ObjectSource;

/**
 * The form of revision 0: exactly the two signature fields, {@code /SigFlags 3}, nothing else.
 *
 * @param person object number of the field {@code SIG_PERSON}
 * @param agency object number of the field {@code SIG_AGENCY}
 */
public record PreparedForm(int person, int agency) {
  /** Signatures exist, and the file may only be appended to (ISO 32000-1, table 219). */
  public static final Cos SIG_FLAGS = Cos.num(3);

  private static final Set<String> FIELD_KEYS =
      Set.of("Type", "Subtype", "FT", "T", "Rect", "F", "P", "AP");

  /** Finds the form, or finds that this is no file prepared by us. */
  public static PreparedForm of(CanonicalPdf pdf) {
    ObjectSource objects = pdf.objects(0);
    Cos.Dict catalog = pdf.catalog(0);
    if (!(catalog.get("AcroForm").orElse(null) instanceof Cos.Ref reference)) {
      throw new MalformedPdf("no indirect AcroForm");
    }
    Cos.Dict form = objects.dictionary(reference).orElseThrow(() -> new MalformedPdf("no form"));
    List<Cos> fields = objects.array(form, "Fields").map(Cos.Arr::items).orElse(List.of());
    if (form.entries().size() != 2
        || !form.get("SigFlags").filter(SIG_FLAGS::equals).isPresent()
        || fields.size() != 2) {
      throw new MalformedPdf("another form than ours");
    }
    return new PreparedForm(
        emptyField(objects, fields.get(0), Layer.PERSON),
        emptyField(objects, fields.get(1), Layer.AGENCY));
  }

  public int field(Layer layer) {
    return switch (layer) {
      case PERSON -> person;
      case AGENCY -> agency;
    };
  }

  /** The field's dictionary as revision {@code revision} has it. */
  public Cos.Dict field(CanonicalPdf pdf, Layer layer, int revision) {
    return pdf.object(field(layer), revision)
        .map(IndirectObject::value)
        .filter(Cos.Dict.class::isInstance)
        .map(Cos.Dict.class::cast)
        .orElseThrow(() -> new MalformedPdf("no field"));
  }

  private static int emptyField(ObjectSource objects, Cos item, Layer layer) {
    if (!(item instanceof Cos.Ref(int number))) {
      throw new MalformedPdf("a direct field");
    }
    Cos.Dict field = objects.dictionary(item).orElseThrow(() -> new MalformedPdf("no field"));
    boolean ours = field.get("T").filter(new Cos.Text(layer.field())::equals).isPresent();
    boolean oneAppearance =
        field.get("AP").orElse(null) instanceof Cos.Dict appearance
            && appearance.entries().size() == 1
            && appearance.get("N").orElse(null) instanceof Cos.Ref;
    if (!ours
        || !oneAppearance
        || !field.is("FT", "Sig")
        || !field.entries().keySet().equals(FIELD_KEYS)) {
      throw new MalformedPdf("another field than " + layer.field());
    }
    return number;
  }
}
