package vn.motcua.catalogue;

/** How far a procedure can be done online. */
public enum OnlineLevel {
  /** Toàn trình: nobody needs to come. */
  FULL,
  /** Một phần: some act needs presence. */
  PARTIAL,
  /** Only information is online. */
  INFORMATION
}
