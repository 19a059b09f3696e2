package vn.motcua.event.contract.routing;

/** How a step ended. */
public enum StepOutcome {
  /** The dossier went on. */
  PROCEED,
  /** It went back to an earlier step. */
  RETURNED
}
