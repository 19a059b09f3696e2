package vn.motcua.event.contract.routing;

/** Why another person acts. */
public enum Delegation {
  /** The person is absent and his deputy acts. */
  ABSENCE,
  /** Authorised in writing. */
  AUTHORISATION
}
