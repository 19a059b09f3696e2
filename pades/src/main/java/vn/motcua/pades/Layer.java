package vn.motcua.pades;

import java.util.Optional;

/** The two signatures of an issued document, in their order (NĐ 30/2020/NĐ-CP, art. 13 and 32). */
public enum Layer {
  /** The authorised person (người có thẩm quyền), signature field {@code SIG_PERSON}. */
  PERSON("SIG_PERSON"),
  /** The issuing agency (cơ quan, tổ chức), signature field {@code SIG_AGENCY}. */
  AGENCY("SIG_AGENCY");

  private final String field;

  Layer(String field) {
    this.field = field;
  }

  /** Name of the signature field (/T) in the PDF. */
  public String field() {
    return field;
  }

  /** The layer whose field has this name. */
  public static Optional<Layer> ofField(String name) {
    for (Layer layer : values()) {
      if (layer.field.equals(name)) {
        return Optional.of(layer);
      }
    }
    return Optional.empty();
  }
}
