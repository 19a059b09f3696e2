package vn.motcua.event.contract.routing;

/** How a route ended. */
public enum RouteOutcome {
  /** Its document was issued. */
  ISSUED,
  /** The citizen withdrew. */
  WITHDRAWN,
  /** It was refused. */
  REFUSED,
  /** Ended for good without a result. */
  TERMINATED
}
