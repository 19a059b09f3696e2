package vn.motcua.chaos.checker;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.motcua.aggregate.store.HistoryEntry;
import vn.motcua.chaos.checker.Finding.Kind;

/**
 * Compares what one aggregate has on one topic with its history. Repeats are dropped by id: an
 * event may be published more than once, in no other order than its own.
 */
final class TopicCheck {

  private final String source;
  private final String topic;
  private final boolean recreated;
  private final Map<String, HistoryEntry> recorded;
  private final List<Found> found;
  private final List<Finding> findings = new ArrayList<>();

  TopicCheck(Ledger ledger, String topic, List<Found> found, boolean recreated) {
    this.source = ledger.source();
    this.topic = topic;
    this.recreated = recreated;
    this.recorded =
        ledger.publishedOn(topic).stream()
            .collect(
                Collectors.toMap(
                    HistoryEntry::id, Function.identity(), (one, same) -> one, LinkedHashMap::new));
    this.found = found;
  }

  List<Finding> run() {
    var first = new HashMap<String, Found>();
    for (var event : found) {
      if (genuine(event)) {
        first.putIfAbsent(event.id(), event);
      }
    }
    recorded.values().stream()
        .filter(entry -> !first.containsKey(entry.id()))
        .forEach(entry -> add(Kind.LOST, entry.topicSequence(), "is missing"));
    if (found.stream().map(Found::partition).distinct().count() > 1) {
      add(Kind.REORDERED, 0, "is one of several partitions");
    }
    if (recreated) {
      orderOfAReader();
    } else {
      orderOfFirsts();
    }
    return findings;
  }

  private boolean genuine(Found event) {
    var entry = recorded.get(event.id());
    if (entry != null
        && entry.topicSequence() == event.sequence()
        && entry.type().equals(event.type())
        && entry.key().equals(event.key())
        && Objects.equals(entry.json(), event.value())) {
      return true;
    }
    add(Kind.INVENTED, event.sequence(), "is in no history as it stands at " + event.offset());
    return false;
  }

  private void orderOfFirsts() {
    var seen = new HashMap<String, Found>();
    long last = 0;
    for (var event : found) {
      if (recorded.containsKey(event.id()) && seen.putIfAbsent(event.id(), event) == null) {
        if (event.sequence() < last) {
          add(Kind.REORDERED, event.sequence(), "comes after " + last);
        }
        last = Math.max(last, event.sequence());
      }
    }
  }

  /**
   * What is new may come on a topic made anew before what is published again: whoever takes only
   * the next of each aggregate must still get them all.
   */
  private void orderOfAReader() {
    long next = 1;
    for (var event : found) {
      if (event.sequence() == next) {
        next++;
      }
    }
    if (next <= recorded.size() && findings.isEmpty()) {
      add(Kind.REORDERED, next, "never comes in its turn");
    }
  }

  private void add(Kind kind, long sequence, String what) {
    findings.add(new Finding(kind, source, sequence + " " + what + " on " + topic));
  }
}
