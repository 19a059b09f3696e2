package vn.motcua.chaos.checker;

import java.time.Instant;
import java.util.Optional;
import vn.motcua.chaos.checker.Finding.Kind;

/** Follows the hash chain of a history from its first entry to what the aggregate names as last. */
final class ChainCheck {

  private ChainCheck() {}

  static Optional<Finding> of(Ledger ledger) {
    var hash = "";
    var time = Instant.EPOCH;
    long sequence = 0;
    for (var entry : ledger.entries()) {
      if (entry.sequence() != sequence + 1
          || !entry.previousHash().equals(hash)
          || !entry.time().isAfter(time)) {
        return broken(ledger, sequence + 1);
      }
      hash = entry.hash();
      time = entry.time();
      sequence++;
    }
    return sequence == ledger.headSequence() && hash.equals(ledger.headHash())
        ? Optional.empty()
        : broken(ledger, sequence);
  }

  private static Optional<Finding> broken(Ledger ledger, long at) {
    return Optional.of(
        new Finding(Kind.BROKEN_CHAIN, ledger.source(), "the chain breaks at " + at));
  }
}
