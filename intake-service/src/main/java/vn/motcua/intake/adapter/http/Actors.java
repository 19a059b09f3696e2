package vn.motcua.intake.adapter.http;

import vn.motcua.http.edge.Caller;
import vn.motcua.http.edge.Role;
import vn.motcua.intake.domain.Actor;

/** Callers as the register knows them. */
final class Actors {

  private Actors() {}

  static Actor of(Caller caller) {
    return new Actor(caller.personId(), caller.agency(), caller.is(Role.INTAKE_OFFICER));
  }
}
