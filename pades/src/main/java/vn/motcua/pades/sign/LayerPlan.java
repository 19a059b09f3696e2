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
 */
public record LayerPlan(Layer layer, Signer signer, Instant at, @Nullable Picture picture) {
  public LayerPlan {
    at = at.truncatedTo(ChronoUnit.SECONDS);
  }

  /** A layer that shows nothing on the page. */
  public static LayerPlan withoutPicture(Layer layer, Signer signer, Instant at) {
    return new LayerPlan(layer, signer, at, null);
  }
}
