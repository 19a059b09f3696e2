package vn.motcua.event.contract.dossier;

/** How money came in. */
public enum PaymentChannel {
  /** Cash at the desk. */
  CASH,
  /** By bank transfer. */
  TRANSFER,
  /** On a payment platform. */
  ONLINE
}
