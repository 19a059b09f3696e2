package vn.motcua.chaos;

import java.nio.file.Path;
import vn.motcua.chaos.fault.Pace;

/**
 * How a run is made.
 *
 * @param folder for everything it writes; emptied first
 * @param keys number of aggregates
 * @param rate changes a second
 * @param seed of all that is chosen at random by the run itself
 */
public record Settings(Path folder, int keys, double rate, long seed, Pace pace) {

  static final int KEYS = 40;
  static final double RATE = 30;
}
