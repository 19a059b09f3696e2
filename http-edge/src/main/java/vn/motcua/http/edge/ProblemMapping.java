package vn.motcua.http.edge;

import java.util.Optional;

/** A service's own failures as problems; one class per service implements it. */
public interface ProblemMapping {

  /** Problem for a failure this service knows; empty for any other. */
  Optional<Problem> problemOf(Throwable failure);
}
