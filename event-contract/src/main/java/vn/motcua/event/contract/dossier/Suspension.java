package vn.motcua.event.contract.dossier;

/** Why resolving rests. */
public enum Suspension {
  /** Papers are awaited (status 5). */
  SUPPLEMENT,
  /** A payment is awaited (status 6). */
  PAYMENT,
  /** Stopped for the time being (status 8). */
  STOPPED
}
