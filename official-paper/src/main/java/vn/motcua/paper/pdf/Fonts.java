package vn.motcua.paper.pdf;

import java.util.EnumMap;
import java.util.Map;
import vn.motcua.paper.font.Face;
import vn.motcua.paper.font.FontSubset;

/** The faces one paper uses; one thread. */
public final class Fonts {
  private final Map<Face, FontSubset> subsets = new EnumMap<>(Face.class);

  FontSubset subset(Face face) {
    return subsets.computeIfAbsent(face, used -> new FontSubset(used.file()));
  }

  Map<Face, FontSubset> used() {
    return subsets;
  }

  static String resourceName(Face face) {
    return "F" + face.ordinal();
  }
}
