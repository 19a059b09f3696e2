package vn.motcua.signing.domain;

import java.util.Arrays;
import java.util.Optional;

/** In what capacity a person signs (NĐ 30/2020, art. 13; Phụ lục I, II.7). */
public enum Capacity {
  /** The head in his own name. */
  HEAD,
  /** Thay mặt: on behalf of a collective. */
  TM,
  /** Quyền: the acting head. */
  Q,
  /** Ký thay: the deputy for the head. */
  KT,
  /** Thừa lệnh: by order of the head. */
  TL,
  /** Thừa ủy quyền: by the head's written authorisation. */
  TUQ;

  /** By its mark, with or without the dot; nothing = the head himself. */
  public static Optional<Capacity> marked(String mark) {
    var plain = mark.strip().replace(".", "");
    return plain.isEmpty()
        ? Optional.of(HEAD)
        : Arrays.stream(values()).filter(each -> each.name().equals(plain)).findFirst();
  }

  /** The mark as printed, e.g. {@code TM.}; empty for the head himself. */
  String mark() {
    return this == HEAD ? "" : name() + ".";
  }

  /** Whether a line above the title names for whom is signed. */
  boolean namesAnother() {
    return this != HEAD && this != Q;
  }
}
