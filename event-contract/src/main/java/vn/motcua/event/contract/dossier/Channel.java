package vn.motcua.event.contract.dossier;

/** How a dossier came in. */
public enum Channel {
  /** Online. */
  ONLINE,
  /** Over the counter. */
  COUNTER,
  /** By public post. */
  POST
}
