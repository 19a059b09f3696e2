package vn.motcua.chaos;

import java.time.Duration;
import java.util.List;
import vn.motcua.chaos.checker.Verdict;
import vn.motcua.chaos.fault.Fault;

/**
 * What a run came to.
 *
 * @param troubles in plain words: what did not come back within its time
 * @param settled from the end of the load until nothing was missing any more
 */
public record Outcome(
    List<Struck> struck, List<String> troubles, Duration settled, Verdict verdict) {

  /** Nothing found, and everything came back. */
  public boolean clean() {
    return troubles.isEmpty() && verdict.clean();
  }

  /**
   * One fault.
   *
   * @param held from its begin until it was undone
   * @param recovered from then until a fresh event went the whole way
   */
  public record Struck(Fault fault, Duration held, Duration recovered) {}
}
