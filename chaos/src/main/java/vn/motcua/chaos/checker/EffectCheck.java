package vn.motcua.chaos.checker;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import vn.motcua.aggregate.store.HistoryEntry;
import vn.motcua.chaos.checker.Evidence.Intended;
import vn.motcua.chaos.checker.Finding.Kind;

/** Compares the effects of one aggregate's events with what they were to be: one each, in order. */
final class EffectCheck {

  private final Ledger producer;
  private final Map<String, HistoryEntry> expected = new HashMap<>();
  private final List<Finding> findings = new ArrayList<>();

  EffectCheck(Ledger producer, Intended intended) {
    this.producer = producer;
    for (var entry : producer.entries()) {
      if (entry.topic() != null
          && intended.effectiveTypes().contains(entry.type())
          && !intended.leftOut().contains(entry.id())) {
        expected.put(entry.id(), entry);
      }
    }
  }

  /** Causes of the effects, in the order of the effects. */
  List<Finding> run(List<String> causes) {
    var once = new HashSet<String>();
    var last = new HashMap<String, Long>();
    for (var cause : causes) {
      var event = expected.get(cause);
      if (event == null) {
        add(Kind.INVENTED, "an effect of " + cause);
      } else if (!once.add(cause)) {
        add(Kind.DOUBLED, describe(event) + " had its effect again");
      } else {
        inOrder(event, last);
      }
    }
    missing(once);
    return findings;
  }

  private void inOrder(HistoryEntry event, Map<String, Long> last) {
    var topic = Objects.requireNonNull(event.topic());
    long before = last.getOrDefault(topic, 0L);
    if (event.topicSequence() < before) {
      add(Kind.REORDERED, describe(event) + " had its effect after " + before);
    }
    last.put(topic, Math.max(before, event.topicSequence()));
  }

  private void missing(Set<String> once) {
    expected.values().stream()
        .filter(event -> !once.contains(event.id()))
        .forEach(event -> add(Kind.LOST, describe(event) + " had no effect"));
  }

  private static String describe(HistoryEntry event) {
    return event.topicSequence() + " on " + event.topic();
  }

  private void add(Kind kind, String what) {
    findings.add(new Finding(kind, producer.source(), what));
  }
}
