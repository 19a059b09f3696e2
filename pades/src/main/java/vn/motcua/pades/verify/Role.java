package vn.motcua.pades.verify;

import vn.motcua.pades.Layer;

/** Whose signature a field holds. */
public enum Role {
  PERSON,
  AGENCY,
  OTHER;

  static Role of(Layer layer) {
    return switch (layer) {
      case PERSON -> PERSON;
      case AGENCY -> AGENCY;
    };
  }

  static Role ofField(String name) {
    return Layer.ofField(name).map(Role::of).orElse(OTHER);
  }
}
