package vn.motcua.event.contract.dossier;

/** What kind of money is owed. */
public enum FeeKind {
  /** Phí. */
  FEE,
  /** Lệ phí. */
  CHARGE,
  /** Thuế. */
  TAX
}
