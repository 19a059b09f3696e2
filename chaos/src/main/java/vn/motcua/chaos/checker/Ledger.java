package vn.motcua.chaos.checker;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.motcua.aggregate.store.HistoryEntry;

/**
 * The whole history of one aggregate, as it stands in the database.
 *
 * @param source what its events carry as {@code ce_source}
 * @param entries in the order of their sequence, archived ones included
 * @param headSequence sequence that the aggregate itself names as its last
 * @param headHash hash that the aggregate itself names as its last
 */
public record Ledger(
    String source,
    String aggregate,
    List<HistoryEntry> entries,
    long headSequence,
    String headHash) {

  public Ledger {
    entries = List.copyOf(entries);
  }

  /** Entries that belong on a topic, in order. */
  List<HistoryEntry> publishedOn(String topic) {
    return entries.stream().filter(entry -> topic.equals(entry.topic())).toList();
  }

  Set<String> topics() {
    return entries.stream()
        .map(HistoryEntry::topic)
        .filter(topic -> topic != null)
        .collect(Collectors.toSet());
  }
}
