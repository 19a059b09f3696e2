package vn.motcua.kit;

import java.nio.file.Path;

/** Where the kit keeps its state and on which ports it listens. */
public record KitSettings(Path dataFolder, KitPorts ports) {

  /** Everything as usual, state in this folder. */
  public static KitSettings in(Path dataFolder) {
    return new KitSettings(dataFolder, KitPorts.standard(0));
  }

  public KitSettings withPorts(KitPorts other) {
    return new KitSettings(dataFolder, other);
  }
}
