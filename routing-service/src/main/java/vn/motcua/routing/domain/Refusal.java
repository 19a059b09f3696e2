package vn.motcua.routing.domain;

/** Why an act on a route is refused. */
public enum Refusal {
  /** No such route, or one of another agency: the caller learns no difference. */
  ROUTE_UNKNOWN,
  /** The caller's agency may read but not act. */
  NOT_THE_HOLDER,
  ROUTE_CLOSED,
  DOSSIER_SUSPENDED,
  STEP_UNKNOWN,
  STEP_NOT_REACHED,
  STEP_ALREADY_COMPLETED,
  STEP_CLAIMED_BY_ANOTHER,
  STEP_NOT_CLAIMED,
  NOT_YOUR_ROLE,
  /** The step ends with its document, not by hand. */
  WAITS_FOR_DOCUMENT,
  /** Steps are returned to a completed earlier step. */
  CANNOT_RETURN_THERE,
  REASON_MISSING,
  /** The event says nothing that this route waits for. */
  NOT_AWAITED
}
