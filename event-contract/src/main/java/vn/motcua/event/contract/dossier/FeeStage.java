package vn.motcua.event.contract.dossier;

/** When money is due. */
public enum FeeStage {
  /** When the dossier comes in. */
  INTAKE,
  /** With a supplement. */
  SUPPLEMENT,
  /** When the result is handed over. */
  RETURN
}
