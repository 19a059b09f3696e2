package vn.motcua.routing.adapter.http;

import java.util.Arrays;
import java.util.stream.Collectors;
import vn.motcua.http.edge.Caller;
import vn.motcua.http.edge.Role;
import vn.motcua.routing.domain.OfficeRole;
import vn.motcua.routing.domain.Officer;

/** The caller as an officer of his agency. */
final class Officers {

  private Officers() {}

  static Officer of(Caller caller) {
    var roles =
        Arrays.stream(OfficeRole.values())
            .filter(role -> caller.is(Role.valueOf(role.name())))
            .collect(Collectors.toSet());
    return new Officer(caller.personId(), caller.agencyOrRefuse(), roles);
  }
}
