package vn.motcua.routing.application;

import java.util.Optional;
import vn.motcua.routing.domain.RoutePlan;

/** Finds the steps of a procedure version. */
public interface Procedures {

  Optional<RoutePlan> plan(String procedureCode, int procedureVersion);
}
