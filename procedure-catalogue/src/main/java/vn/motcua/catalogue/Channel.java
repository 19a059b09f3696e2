package vn.motcua.catalogue;

/** How a dossier may come in (NĐ 118/2025, art. 15). */
public enum Channel {
  ONLINE,
  COUNTER,
  POST
}
