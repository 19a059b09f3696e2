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
 * The form of revision 0: exactly the signature fields of its kind of file, {@code /SigFlags 3},
 * nothing else.
 */
public sealed interface PreparedForm permits TwoLayerForm, CornerForm {
  /** Signatures exist, and the file may only be appended to (ISO 32000-1, table 219). */
  Cos SIG_FLAGS = Cos.num(3);

  /** The layers this kind of file takes, in their order. */
  List<Layer> layers();

  /** Object number of a layer's field. */
  int field(Layer layer);

  /** Object numbers of all fields. */
  Set<Integer> fields();

  /** Finds the form, or finds that this is no file prepared by us. */
  static PreparedForm of(CanonicalPdf pdf) {
    ObjectSource objects = pdf.objects(0);
    Cos.Dict catalog = pdf.catalog(0);
    if (!(catalog.get("AcroForm").orElse(null) instanceof Cos.Ref reference)) {
      throw new MalformedPdf("no indirect AcroForm");
    }
    Cos.Dict form = objects.dictionary(reference).orElseThrow(() -> new MalformedPdf("no form"));
    List<Cos> fields = objects.array(form, "Fields").map(Cos.Arr::items).orElse(List.of());
    if (form.entries().size() != 2 || !form.get("SigFlags").filter(SIG_FLAGS::equals).isPresent()) {
      throw new MalformedPdf("another form than ours");
    }
    return switch (fields.size()) {
      case 1 -> CornerForm.of(objects, fields.getFirst());
      case 2 -> TwoLayerForm.of(objects, fields.get(0), fields.get(1));
      default -> throw new MalformedPdf("another form than ours");
    };
  }

  /** The field's dictionary as revision {@code revision} has it. */
  default Cos.Dict field(CanonicalPdf pdf, Layer layer, int revision) {
    return pdf.object(field(layer), revision)
        .map(IndirectObject::value)
        .filter(Cos.Dict.class::isInstance)
        .map(Cos.Dict.class::cast)
        .orElseThrow(() -> new MalformedPdf("no field"));
  }
}
