package vn.motcua.pades.sign;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import vn.motcua.pades.Layer;

/**
 * Everything that decides a layer's bytes, so that a retry makes the same bytes.
 *
 * @param at the layer's instant, written to /M in whole seconds
 * @param picture the handwritten signature or the seal; none for a layer without picture
 * @param timestampRoom bytes reserved for a signature timestamp (level B-T); 0 for none
 */
public record LayerPlan(
    Layer layer, Signer signer, Instant at, @Nullable Picture picture, int timestampRoom) {
  public LayerPlan {
    at = at.truncatedTo(ChronoUnit.SECONDS);
    if (timestampRoom < 0) {
      throw new IllegalArgumentException("less than no room");
    }
  }

  /** A layer without a timestamp of its own (level B-B). */
  public LayerPlan(Layer layer, Signer signer, Instant at, @Nullable Picture picture) {
    this(layer, signer, at, picture, 0);
  }

  /** A layer that shows nothing on the page. */
  public static LayerPlan withoutPicture(Layer layer, Signer signer, Instant at) {
    return new LayerPlan(layer, signer, at, null);
  }

  /**
   * The same layer with a timestamp of its own (level B-T).
   *
   * <p>The room is part of the plan, as it decides the bytes to be signed: take {@code
   * TimestampPool.room()} once, and keep it with the plan.
   */
  public LayerPlan withTimestamp(int room) {
    return new LayerPlan(layer, signer, at, picture, room);
  }

  /** Bytes reserved for the CMS. */
  int placeholder() {
    return signer.placeholder() + (timestampRoom + 511) / 512 * 512;
  }
}
