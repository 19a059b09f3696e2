package vn.motcua.event.contract.dossier;

/** Why resolving ended for good without a result. */
public enum Termination {
  /** The case is not one the procedure covers. */
  NOT_ELIGIBLE,
  /** The same request is resolved in another dossier. */
  DUPLICATE,
  /** What the procedure rested on was repealed. */
  NO_LEGAL_BASIS
}
