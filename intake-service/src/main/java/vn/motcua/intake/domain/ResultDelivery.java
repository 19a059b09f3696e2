package vn.motcua.intake.domain;

/** How the citizen wants, or got, the result (NĐ 118/2025, art. 22). */
public enum ResultDelivery {
  ELECTRONIC,
  DESK,
  POST
}
