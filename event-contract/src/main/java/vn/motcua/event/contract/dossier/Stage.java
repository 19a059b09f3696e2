package vn.motcua.event.contract.dossier;

/** When a supplement was asked for. */
public enum Stage {
  /** Before acceptance, at the desk. */
  GUIDANCE,
  /** After acceptance, by the unit that resolves it. */
  APPRAISAL
}
