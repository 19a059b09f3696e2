package vn.motcua.aggregate.store;

import java.util.OptionalLong;

/**
 * What re-computing a hash chain found.
 *
 * @param entries number of entries looked at
 * @param brokenAt first sequence that is missing, altered or out of its order; empty = whole
 */
public record ChainVerdict(long entries, OptionalLong brokenAt) {

  public boolean whole() {
    return brokenAt.isEmpty();
  }
}
