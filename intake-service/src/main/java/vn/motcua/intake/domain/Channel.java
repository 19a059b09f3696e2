package vn.motcua.intake.domain;

/** The three ways a dossier comes in (NĐ 118/2025, art. 15). */
public enum Channel {
  ONLINE,
  COUNTER,
  POST
}
