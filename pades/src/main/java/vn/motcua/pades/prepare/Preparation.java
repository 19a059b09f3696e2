package vn.motcua.pades.prepare;

import java.time.Instant;

/**
 * How a document is frozen; the same document and preparation give the same bytes.
 *
 * @param documentId enters the file's /ID
 * @param at enters the file's /ID
 * @param page number of the page with the signatures, the first is 1
 * @param person box of the handwritten signature
 * @param sealMillimetres real diameter of the seal
 */
public record Preparation(
    String documentId, Instant at, int page, Box person, double sealMillimetres) {
  /** The size of most administrative seals. */
  public static final double USUAL_SEAL_MILLIMETRES = 36;

  public Preparation {
    if (page < 1 || !(sealMillimetres > 0)) {
      throw new IllegalArgumentException("pages count from 1 and a seal has a size");
    }
  }

  double sealPoints() {
    return points(sealMillimetres);
  }

  static double points(double millimetres) {
    return millimetres / 25.4 * 72;
  }
}
