package vn.motcua.routing.domain;

import java.util.Set;

/** An officer who acts, by his opaque id, his agency and his roles there. */
public record Officer(String personId, String agency, Set<OfficeRole> roles) {

  public Officer {
    roles = Set.copyOf(roles);
  }

  boolean holds(OfficeRole role) {
    return roles.contains(role);
  }
}
