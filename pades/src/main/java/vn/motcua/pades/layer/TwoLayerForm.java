package vn.motcua.pades.layer;

import java.util.List;
import java.util.Set;
import vn.motcua.pades.Layer;
import vn.motcua.pades.cos.Cos;
import vn.motcua.pades.cos.ObjectSource;

/**
 * The form of a document that the authorised person signs and then the agency.
 *
 * @param person object number of the field {@code SIG_PERSON}
 * @param agency object number of the field {@code SIG_AGENCY}
 */
public record TwoLayerForm(int person, int agency) implements PreparedForm {

  static TwoLayerForm of(ObjectSource objects, Cos first, Cos second) {
    return new TwoLayerForm(
        EmptyField.number(objects, first, Layer.PERSON),
        EmptyField.number(objects, second, Layer.AGENCY));
  }

  @Override
  public List<Layer> layers() {
    return List.of(Layer.PERSON, Layer.AGENCY);
  }

  @Override
  public int field(Layer layer) {
    return switch (layer) {
      case PERSON -> person;
      case AGENCY -> agency;
    };
  }

  @Override
  public Set<Integer> fields() {
    return Set.of(person, agency);
  }
}
