package vn.motcua.pades.prepare;

import java.time.Instant;
import vn.motcua.pades.CornerMark;

/**
 * How a file is frozen that the agency signs alone; the same file and preparation give the same
 * bytes.
 *
 * @param documentId enters the file's /ID
 * @param at enters the file's /ID
 * @param mark what the signature will show
 * @param rightMillimetres distance of the text from the page's right edge
 * @param topMillimetres distance of the text from the page's upper edge
 */
public record CornerPreparation(
    String documentId,
    Instant at,
    CornerMark mark,
    double rightMillimetres,
    double topMillimetres) {

  public CornerPreparation {
    if (!(rightMillimetres >= 0 && topMillimetres >= 0)) {
      throw new IllegalArgumentException("distances from the edges are not negative");
    }
  }

  /** In the upper margin, flush with the decree's right margin of 15 mm. */
  public static CornerPreparation of(String documentId, Instant at, CornerMark mark) {
    return new CornerPreparation(documentId, at, mark, 15, 6);
  }
}
