package vn.motcua.chaos.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.motcua.aggregate.store.HistoryEntry;
import vn.motcua.chaos.checker.Evidence.Intended;
import vn.motcua.chaos.checker.Evidence.PrivateRecordsSeen;
import vn.motcua.chaos.checker.Finding.Kind;

/** Evidence of an undisturbed run, and what the checker says when one thing in it is spoilt. */
class CheckerTest {

  private static final String TYPE = "vn.motcua.dossier.suspended.v1";
  private static final String TOPIC = "motcua.dossier";
  private static final String OUT = "motcua.routing";
  private static final Instant NINE = Instant.parse("2026-11-23T02:00:00Z");

  private final List<HistoryEntry> events = history("e", TOPIC, "clerk", null);
  private final List<HistoryEntry> effects = new ArrayList<>();
  private final List<Found> found = new ArrayList<>();
  private final List<Acknowledged> acknowledged = new ArrayList<>();
  private final Map<String, PrivateState> owned = new HashMap<>(Map.of("m", record(2)));
  private final Map<String, PrivateState> received = new HashMap<>(Map.of("m", record(2)));
  private final Map<String, PrivateState> last = new HashMap<>(Map.of("m", record(2)));
  private final Set<String> planted = new HashSet<>();
  private final Set<String> leftOut = new HashSet<>();
  private final Set<String> recreated = new HashSet<>();
  private String head = events.getLast().hash();

  CheckerTest() {
    effects.addAll(history("f", OUT, null, events));
    events.forEach(event -> found.add(on(TOPIC, "desk/matter/m@1", event)));
    effects.forEach(effect -> found.add(on(OUT, "reader/effect/m@1", effect)));
    events.forEach(event -> acknowledged.add(new Acknowledged("m", "clerk" + event.sequence(), 1)));
  }

  @Test
  void findsNothingWhereNothingIsWrong() {
    assertThat(judge().findings()).isEmpty();
    assertThat(judge().events()).isEqualTo(10);
  }

  @Test
  void takesARepeatForWhatItIs() {
    found.addAll(found.subList(0, 3));

    assertThat(judge().findings()).isEmpty();
  }

  @Test
  void catchesAnEventThatIsMissingOnItsTopic() {
    found.remove(2);

    assertOnly(Kind.LOST);
  }

  @Test
  void catchesTheLastEventMissingOnItsTopic() {
    found.remove(4);

    assertOnly(Kind.LOST);
  }

  @Test
  void catchesAnAcknowledgedChangeThatIsInNoHistory() {
    acknowledged.add(new Acknowledged("m", "clerk9", 1));

    assertOnly(Kind.LOST);
  }

  @Test
  void catchesAnAcknowledgedChangeOfAnAggregateThatIsNot() {
    acknowledged.add(new Acknowledged("n", "clerk9", 1));

    assertOnly(Kind.LOST);
  }

  @Test
  void catchesAnAcknowledgedChangeThatStandsTwice() {
    acknowledged.set(0, new Acknowledged("m", "clerk1", 0));

    assertOnly(Kind.DOUBLED);
  }

  @Test
  void catchesTwoEventsThatHaveChangedPlacesOnTheirTopic() {
    Collections.swap(found, 1, 2);

    assertOnly(Kind.REORDERED);
  }

  @Test
  void aRepeatMayComeBeforeTheNextButTheNextNotBeforeItsOwn() {
    found.add(1, found.get(3));

    assertThat(judge().count(Kind.REORDERED)).isEqualTo(2);
  }

  @Test
  void catchesAKeyOnTwoPartitions() {
    var event = found.get(1);
    found.set(
        1, new Found(TOPIC, 7, 0, "m", event.source(), 2, event.id(), event.type(), event.value()));

    assertOnly(Kind.REORDERED);
  }

  @Test
  void catchesAnEventThatIsInNoHistory() {
    found.add(new Found(TOPIC, 0, 99, "m", "desk/matter/m@1", 6, "nobody", TYPE, "{}"));

    assertOnly(Kind.INVENTED);
  }

  @Test
  void catchesAnEventOfAnAggregateThatIsNot() {
    found.add(new Found(TOPIC, 0, 99, "x", "desk/matter/x@1", 1, "nobody", TYPE, "{}"));

    assertOnly(Kind.INVENTED);
  }

  @Test
  void catchesAnEventWithAnotherContent() {
    var event = found.get(1);
    found.add(new Found(TOPIC, 0, 99, "m", event.source(), 2, event.id(), TYPE, "{\"altered\":1}"));

    assertOnly(Kind.INVENTED);
  }

  @Test
  void passesOverWhatAFaultHasPlanted() {
    found.add(new Found(TOPIC, 0, 99, "m", "stranger/thing/x@1", 1, "planted", "odd", "{}"));
    planted.add("planted");

    assertThat(judge().findings()).isEmpty();
  }

  @Test
  void catchesAnEffectThatIsMissing() {
    rewriteEffects(List.of(0, 1, 3, 4));

    assertOnly(Kind.LOST);
  }

  @Test
  void catchesAnEffectThatCameTwice() {
    rewriteEffects(List.of(0, 1, 2, 3, 4, 2));

    assertOnly(Kind.DOUBLED);
  }

  @Test
  void catchesEffectsThatHaveChangedPlaces() {
    rewriteEffects(List.of(0, 1, 3, 2, 4));

    assertOnly(Kind.REORDERED);
  }

  @Test
  void catchesTheEffectOfAnEventThatWasLeftOut() {
    leftOut.add("e3");

    assertOnly(Kind.INVENTED);
  }

  @Test
  void anEventThatWasLeftOutNeedsNoEffect() {
    leftOut.add("e3");
    rewriteEffects(List.of(0, 1, 3, 4));

    assertThat(judge().findings()).isEmpty();
  }

  @Test
  void catchesAnAlteredEntryInAHistory() {
    var entry = events.get(2);
    events.set(2, entry(3, "e3", TOPIC, "{\"altered\":1}", "clerk3", null, entry.previousHash()));

    assertThat(judge().count(Kind.BROKEN_CHAIN)).isEqualTo(1);
  }

  @Test
  void catchesAnEntryThatWasTakenOutOfAHistory() {
    events.remove(1);

    assertThat(judge().count(Kind.BROKEN_CHAIN)).isEqualTo(1);
  }

  @Test
  void catchesAHistoryThatWasCutOff() {
    head = "of another entry";

    assertOnly(Kind.BROKEN_CHAIN);
  }

  @Test
  void catchesAnErasedRecordThatCameBack() {
    owned.put("m", new PrivateState(3, null));
    received.put("m", new PrivateState(3, null));

    assertOnly(Kind.STALE_RECORD);
  }

  @Test
  void catchesAPrivateRecordThatNeverArrived() {
    received.clear();

    assertOnly(Kind.LOST);
  }

  @Test
  void onATopicMadeAnewTheNewMayComeBeforeWhatIsPublishedAgain() {
    found.add(0, found.get(4));
    recreated.add(TOPIC);

    assertThat(judge().findings()).isEmpty();
  }

  @Test
  void onATopicMadeAnewAReaderMustStillFindEachInItsTurn() {
    Collections.swap(found, 1, 2);
    recreated.add(TOPIC);

    assertOnly(Kind.REORDERED);
  }

  @Test
  void onATopicMadeAnewNothingMayBeMissing() {
    found.remove(1);
    recreated.add(TOPIC);

    assertOnly(Kind.LOST);
  }

  private void rewriteEffects(List<Integer> causes) {
    found.removeIf(event -> event.topic().equals(OUT));
    effects.clear();
    effects.addAll(history("f", OUT, null, causes.stream().map(events::get).toList()));
    effects.forEach(effect -> found.add(on(OUT, "reader/effect/m@1", effect)));
  }

  private void assertOnly(Kind kind) {
    assertThat(judge().findings()).hasSize(1).allMatch(finding -> finding.kind() == kind);
  }

  private Verdict judge() {
    var producer = new Ledger("desk/matter/m@1", "m", events, 5, head);
    var consumer =
        new Ledger("reader/effect/m@1", "m", effects, effects.size(), effects.getLast().hash());
    return Checker.judge(
        new Evidence(
            List.of(producer),
            List.of(consumer),
            found,
            acknowledged,
            new PrivateRecordsSeen(owned, received, last),
            new Intended(Set.of(TYPE), planted, leftOut, recreated)));
  }

  /** Five entries, or one for each cause. */
  private static List<HistoryEntry> history(
      String prefix, String topic, String actor, List<HistoryEntry> causes) {
    var entries = new ArrayList<HistoryEntry>();
    var hash = "";
    for (int i = 1; i <= (causes == null ? 5 : causes.size()); i++) {
      var cause = causes == null ? null : causes.get(i - 1).id();
      var by = actor == null ? null : actor + i;
      entries.add(entry(i, prefix + i, topic, "{\"n\":" + i + "}", by, cause, hash));
      hash = entries.getLast().hash();
    }
    return entries;
  }

  private static HistoryEntry entry(
      long sequence,
      String id,
      String topic,
      String json,
      String actor,
      String cause,
      String previousHash) {
    return new HistoryEntry(
        sequence,
        id,
        TYPE,
        topic,
        sequence,
        "m",
        NINE.plusMillis(sequence),
        json,
        actor,
        cause,
        previousHash);
  }

  private static Found on(String topic, String source, HistoryEntry entry) {
    return new Found(
        topic,
        0,
        entry.sequence(),
        entry.key(),
        source,
        entry.topicSequence(),
        entry.id(),
        entry.type(),
        entry.json());
  }

  private static PrivateState record(long version) {
    return new PrivateState(version, "{\"version\":" + version + "}");
  }
}
