package vn.motcua.aggregate.store;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** Re-computes the hash chain of a history, so that tampering shows. */
final class HistoryVerifier {

  private HistoryVerifier() {}

  static ChainVerdict verify(List<HistoryEntry> entries, Head head) {
    var before = Head.START;
    for (var entry : entries) {
      if (!follows(before, entry)) {
        return new ChainVerdict(entries.size(), OptionalLong.of(before.sequence() + 1));
      }
      before = new Head(entry.sequence(), entry.time(), entry.hash(), "", Map.of(), Map.of());
    }
    var whole = before.sequence() == head.sequence() && before.hash().equals(head.hash());
    return new ChainVerdict(
        entries.size(), whole ? OptionalLong.empty() : OptionalLong.of(before.sequence()));
  }

  private static boolean follows(Head before, HistoryEntry entry) {
    return entry.sequence() == before.sequence() + 1
        && entry.time().isAfter(before.time())
        && entry.previousHash().equals(before.hash());
  }
}
