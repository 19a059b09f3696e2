package vn.motcua.signing.adapter.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import vn.motcua.aggregate.store.NumberSeries;
import vn.motcua.backbone.Backbone;
import vn.motcua.signing.application.Occasion;
import vn.motcua.signing.domain.ADocument;
import vn.motcua.signing.domain.DocumentNumber;

class MongoNumberBooksIT {
  private static final MongoClient CLIENT =
      MongoClients.create(Backbone.shared().mongoUri("motcua_signing_books"));

  private final MongoDatabase database =
      CLIENT.getDatabase("motcua_books_" + UUID.randomUUID().toString().substring(0, 8));
  private final MongoOutgoingDocuments documents =
      new MongoOutgoingDocuments(database, Clock.systemUTC(), () -> UUID.randomUUID().toString());
  private final MongoNumberBooks now = new MongoNumberBooks(database, Clock.systemUTC(), documents);
  private final MongoNumberBooks anHourLater =
      new MongoNumberBooks(
          database, Clock.offset(Clock.systemUTC(), Duration.ofHours(1)), documents);
  private final NumberSeries series = new NumberSeries(database, Clock.systemUTC());

  @AfterAll
  static void leave() {
    CLIENT.close();
  }

  @Test
  void anAbandonedReservationEndsVoid() {
    var book = ADocument.number().book();
    now.reserve(book, "nobody@2026-11-23").block();

    assertThat(now.sweep().block()).isZero();
    assertThat(anHourLater.sweep().block()).isEqualTo(1);
    assertThat(series.voids(book.series()).collectList().block()).hasSize(1);
  }

  @Test
  void aReservationWhoseDocumentStandsIsSettledAfterACrash() {
    var book = ADocument.number().book();
    for (var serial = 1; serial <= 4; serial++) {
      now.settle(number(now.reserve(book, "x@" + serial).block()), "x@" + serial).block();
    }
    assertThat(now.reserve(book, "doc-1@2026-11-23").block()).isEqualTo(5);
    documents.create(ADocument.awaitingPerson(), List.of(), new Occasion.ByClock()).block();

    anHourLater.sweep().block();

    assertThat(series.voids(book.series()).collectList().block()).isEmpty();
    assertThat(series.pending(book.series()).collectList().block()).isEmpty();
  }

  private static DocumentNumber number(long serial) {
    var number = ADocument.number();
    return new DocumentNumber(number.book(), serial, number.symbol(), number.printedOn());
  }
}
