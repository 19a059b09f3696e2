package vn.motcua.pades.verify;

import vn.motcua.pades.Layer;
import vn.motcua.pades.cms.SignedCms;

/** A layer as found in its revision, not judged yet: readable, or broken for a reason. */
sealed interface FoundLayer {

  /** Of this one nothing can be relied on. */
  record Broken(LayerReport report) implements FoundLayer {}

  /** Its structure is as our writer makes it. */
  record Readable(
      Layer layer, LayerSection section, SignedCms cms, Coverage coverage, boolean digestOk)
      implements FoundLayer {}
}
