package vn.motcua.aggregate.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

class AccessJournalIT {

  private static final Instant NINE = Instant.parse("2026-11-23T02:00:00Z");
  private static final Duration FIVE_YEARS = Duration.ofDays(1826);

  private final MongoDatabase database = TestDatabase.fresh();

  @Test
  void keepsWhoLookedAtWhatInIdsOnly() {
    var journal = new AccessJournal(database, FIVE_YEARS);

    journal.note("p-1001", List.of("d-1", "d-2"), "list", NINE).block();

    assertThat(Flux.from(database.getCollection(AccessJournal.COLLECTION).find()).blockFirst())
        .containsEntry("viewer", "p-1001")
        .containsEntry("dossiers", List.of("d-1", "d-2"))
        .containsEntry("what", "list")
        .containsEntry("at", java.util.Date.from(NINE))
        .hasSize(5);
  }

  @Test
  void isFoundByDossierAndByViewerWithoutReadingAll() {
    new AccessJournal(database, FIVE_YEARS).note("p-1", List.of("d-1"), "file", NINE).block();

    assertThat(index("dossiers_1_at_-1")).isNotNull();
    assertThat(index("viewer_1_at_-1")).isNotNull();
  }

  @Test
  void forgetsAfterTheTimeThatIsSetAlsoWhenThatWasAnotherBefore() {
    new AccessJournal(database, Duration.ofDays(730))
        .note("p-1", List.of("d-1"), "file", NINE)
        .block();
    assertThat(keptSeconds()).isEqualTo(Duration.ofDays(730).toSeconds());

    new AccessJournal(database, FIVE_YEARS).note("p-1", List.of("d-1"), "file", NINE).block();

    assertThat(keptSeconds()).isEqualTo(FIVE_YEARS.toSeconds());
  }

  private long keptSeconds() {
    return ((Number) Objects.requireNonNull(index("age")).get("expireAfterSeconds")).longValue();
  }

  private Document index(String name) {
    return Flux.from(database.getCollection(AccessJournal.COLLECTION).listIndexes())
        .filter(each -> name.equals(each.getString("name")))
        .blockFirst();
  }
}
