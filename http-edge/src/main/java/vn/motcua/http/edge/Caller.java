package vn.motcua.http.edge;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who calls, as the token says; a controller takes it as an argument.
 *
 * @param personId opaque id, never a name
 * @param agency code of the officer's agency; absent for a citizen
 */
public record Caller(String personId, @Nullable String agency, Set<Role> roles) {

  public Caller {
    roles = Set.copyOf(roles);
  }

  public boolean is(Role role) {
    return roles.contains(role);
  }

  /** Whether the caller is an officer of this agency. */
  public boolean worksFor(String agencyCode) {
    return agencyCode.equals(agency);
  }

  /**
   * Agency of an officer.
   *
   * @throws ProblemException 403 when the token names none
   */
  public String agencyOrRefuse() {
    if (agency == null) {
      throw new ProblemException(EdgeProblems.NO_AGENCY);
    }
    return agency;
  }
}
