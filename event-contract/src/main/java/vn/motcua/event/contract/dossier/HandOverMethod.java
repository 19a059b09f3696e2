package vn.motcua.event.contract.dossier;

/** How a result reached the citizen. */
public enum HandOverMethod {
  /** Fetched electronically. */
  ELECTRONIC,
  /** At the desk. */
  DESK,
  /** By public post. */
  POST
}
