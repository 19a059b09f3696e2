package vn.motcua.signing.application;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.signing.domain.Authority;

/** A person of an agency: unit, roles and, where he has one, his authority to sign. */
public record Member(
    String person,
    String agency,
    String unit,
    String name,
    Set<String> roles,
    @Nullable Authority authority,
    boolean active) {
  public Member {
    roles = Set.copyOf(roles);
  }

  /** Whether he is in office at that agency. */
  boolean worksFor(String code) {
    return active && agency.equals(code);
  }

  /** His authority, as long as he is in office. */
  public Optional<Authority> signingAuthority() {
    return active ? Optional.ofNullable(authority) : Optional.empty();
  }
}
