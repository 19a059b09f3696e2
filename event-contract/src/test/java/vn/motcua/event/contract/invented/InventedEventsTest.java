package vn.motcua.event.contract.invented;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.event.contract.EventType;
import vn.motcua.event.contract.Punctuality;
import vn.motcua.event.contract.Topic;
import vn.motcua.event.contract.document.DocumentIssued;
import vn.motcua.event.contract.dossier.DossierEvent;
import vn.motcua.event.contract.dossier.ResultReady;

class InventedEventsTest {

  private static final Instant SUNDAY = Instant.parse("2026-11-22T09:00:00Z");
  private static final List<InventedEvent> EVENTS =
      InventedEvents.stream(7, SUNDAY).limit(4000).toList();
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .changeDefaultPropertyInclusion(
              inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
          .build();

  @Test
  void tellsTheSameForTheSameSeedAndOtherwiseForAnother() {
    assertThat(InventedEvents.stream(7, SUNDAY).limit(4000).toList()).isEqualTo(EVENTS);
    assertThat(InventedEvents.stream(8, SUNDAY).limit(10).toList())
        .isNotEqualTo(EVENTS.subList(0, 10));
  }

  @Test
  void keepsTheSchemaOfEachType() {
    var schemas = new HashMap<EventType<?>, Schema>();
    for (var event : EVENTS) {
      var schema = schemas.computeIfAbsent(event.type(), InventedEventsTest::schema);

      assertThat(schema.validate(JSON.writeValueAsString(event.value()), InputFormat.JSON))
          .as("%s", event)
          .isEmpty();
    }
  }

  @Test
  void tellsOnlyWhatServicesPublishOnPublicTopics() {
    assertThat(EVENTS)
        .allMatch(event -> event.type().standing() == EventType.Standing.PUBLISHED)
        .allMatch(event -> event.type().topic().reach() == Topic.Reach.PUBLIC);
    assertThat(EVENTS.stream().map(event -> event.type().topic()).distinct())
        .containsExactlyInAnyOrder(Topic.DOSSIER, Topic.ROUTING, Topic.DOCUMENT, Topic.NOTICE);
  }

  @Test
  void countsWithoutGapsInEachSource() {
    var last = new HashMap<String, Long>();
    for (var event : EVENTS) {
      assertThat(event.sequence())
          .as("%s", event)
          .isEqualTo(last.merge(event.source(), 1L, Long::sum));
    }
  }

  @Test
  void goesForwardInTimeAndNamesOnlyCausesThatWereTold() {
    var told = new HashSet<String>();
    for (var event : EVENTS) {
      assertThat(told.add(event.id())).isTrue();
      assertThat(event.cause() == null || told.contains(event.cause())).as("%s", event).isTrue();
    }
    assertThat(EVENTS).isSortedAccordingTo(Comparator.comparing(InventedEvent::time));
  }

  @Test
  void leadsEveryDossierFromItsSubmissionByLegalStatuses() {
    Map<Integer, List<Integer>> allowed =
        Map.of(
            0, List.of(1),
            1, List.of(2, 3, 5, 7),
            5, List.of(1),
            2, List.of(4),
            4, List.of(8, 9),
            8, List.of(4),
            9, List.of(10),
            10, List.of(10),
            3, List.of(),
            7, List.of());
    var status = new HashMap<String, Integer>();
    for (var event : EVENTS) {
      if (event.value() instanceof DossierEvent dossier) {
        assertThat(dossier.dossierId()).isEqualTo(event.key());
        var before = status.put(event.key(), dossier.nationalStatus());
        assertThat(allowed.get(before == null ? Integer.valueOf(0) : before))
            .contains(dossier.nationalStatus());
      }
    }
    assertThat(status.values()).contains(3, 7, 10);
  }

  @Test
  void keepsMostPromisesAndBreaksSome() {
    var punctuality =
        EVENTS.stream()
            .map(InventedEvent::value)
            .filter(ResultReady.class::isInstance)
            .map(ready -> ((ResultReady) ready).punctuality())
            .collect(Collectors.groupingBy(one -> one, Collectors.counting()));
    assertThat(punctuality).containsKeys(Punctuality.values());
    assertThat(punctuality.get(Punctuality.LATE)).isLessThan(punctuality.get(Punctuality.EARLY));
  }

  @Test
  void givesNoCodeAndNoNumberTwice() {
    var codes =
        EVENTS.stream()
            .map(InventedEvent::value)
            .filter(DossierEvent.class::isInstance)
            .map(DossierEvent.class::cast)
            .collect(
                Collectors.toMap(
                    DossierEvent::dossierCode,
                    DossierEvent::dossierId,
                    (one, other) -> {
                      assertThat(one).isEqualTo(other);
                      return one;
                    }));
    assertThat(codes).hasSizeGreaterThan(100);
    assertThat(
            EVENTS.stream()
                .map(InventedEvent::value)
                .filter(DocumentIssued.class::isInstance)
                .map(DocumentIssued.class::cast)
                .map(issued -> issued.agency() + issued.symbol()))
        .doesNotHaveDuplicates()
        .hasSizeGreaterThan(30);
  }

  private static Schema schema(EventType<?> type) {
    try (var text = type.schema().openStream()) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(new String(text.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
