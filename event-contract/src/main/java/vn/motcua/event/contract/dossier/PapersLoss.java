package vn.motcua.event.contract.dossier;

/** What became of papers in the hands of the office. */
public enum PapersLoss {
  /** Gone. */
  LOST,
  /** No longer usable. */
  DAMAGED
}
