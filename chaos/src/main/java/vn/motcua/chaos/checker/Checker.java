package vn.motcua.chaos.checker;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.motcua.aggregate.store.HistoryEntry;
import vn.motcua.chaos.checker.Finding.Kind;

/** Judges the evidence. Nothing but the evidence goes into the verdict. */
public final class Checker {

  private final Evidence evidence;
  private final List<Ledger> ledgers;
  private final List<Finding> findings = new ArrayList<>();

  private Checker(Evidence evidence) {
    this.evidence = evidence;
    this.ledgers =
        Stream.concat(evidence.producers().stream(), evidence.consumers().stream()).toList();
  }

  public static Verdict judge(Evidence evidence) {
    var checker = new Checker(evidence);
    checker.acknowledged();
    checker.ledgers.forEach(ledger -> ChainCheck.of(ledger).ifPresent(checker.findings::add));
    checker.topics();
    checker.effects();
    checker.findings.addAll(PrivateRecordCheck.of(evidence.privateRecords()));
    return new Verdict(checker.findings, checker.events());
  }

  private void acknowledged() {
    var actors = new HashMap<String, Map<String, Long>>();
    for (var ledger : evidence.producers()) {
      actors.put(
          ledger.aggregate(),
          ledger.entries().stream()
              .map(HistoryEntry::actor)
              .filter(Objects::nonNull)
              .collect(Collectors.groupingBy(actor -> actor, Collectors.counting())));
    }
    evidence
        .acknowledged()
        .forEach(promised ->
            kept(
                promised,
                actors
                    .getOrDefault(promised.aggregate(), Map.of())
                    .getOrDefault(promised.actor(), 0L)));
  }

  private void kept(Acknowledged promised, long entries) {
    if (entries != promised.entries()) {
      var kind = entries < promised.entries() ? Kind.LOST : Kind.DOUBLED;
      findings.add(
          new Finding(
              kind,
              promised.aggregate(),
              "the acknowledged change of "
                  + promised.actor()
                  + " has "
                  + entries
                  + " entries, not "
                  + promised.entries()));
    }
  }

  private void topics() {
    var bySource =
        evidence.found().stream()
            .filter(event -> !evidence.intended().planted().contains(event.id()))
            .collect(Collectors.groupingBy(event -> place(event.source(), event.topic())));
    for (var ledger : ledgers) {
      for (var topic : ledger.topics()) {
        var found = bySource.remove(place(ledger.source(), topic));
        var recreated = evidence.intended().recreated().contains(topic);
        findings.addAll(
            new TopicCheck(ledger, topic, found == null ? List.of() : found, recreated).run());
      }
    }
    bySource.forEach((place, found) ->
        found.forEach(event -> findings.add(new Finding(Kind.INVENTED, place, event.id()))));
  }

  private static String place(String source, String topic) {
    return source + " on " + topic;
  }

  private void effects() {
    var causes = new HashMap<String, List<String>>();
    for (var consumer : evidence.consumers()) {
      causes.put(
          consumer.aggregate(),
          consumer.entries().stream().map(entry -> String.valueOf(entry.causationId())).toList());
    }
    var keys = new HashSet<>(causes.keySet());
    for (var producer : evidence.producers()) {
      keys.remove(producer.aggregate());
      findings.addAll(
          new EffectCheck(producer, evidence.intended())
              .run(causes.getOrDefault(producer.aggregate(), List.of())));
    }
    keys.forEach(key ->
        findings.add(new Finding(Kind.INVENTED, key, "effects of an aggregate that is not")));
  }

  private long events() {
    return ledgers.stream()
        .flatMap(ledger -> ledger.entries().stream())
        .filter(entry -> entry.topic() != null)
        .count();
  }
}
