package vn.motcua.signing.adapter.mongo;

import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.motcua.aggregate.store.NumberSeries;
import vn.motcua.signing.application.NumberBooks;
import vn.motcua.signing.application.OutgoingDocuments;
import vn.motcua.signing.domain.Book;
import vn.motcua.signing.domain.DocumentId;
import vn.motcua.signing.domain.DocumentNumber;
import vn.motcua.signing.domain.Issued;
import vn.motcua.signing.domain.OutgoingDocument;
import vn.motcua.signing.domain.SerialClaim;
import vn.motcua.signing.domain.Signing;
import vn.motcua.signing.domain.Unissued;

/** The books as number series; what a crash left undecided is decided by the documents. */
final class MongoNumberBooks implements NumberBooks {
  private static final Duration NO_LIVING_REQUEST = Duration.ofMinutes(10);

  private static final Duration NO_RACE_WITH_ITSELF = Duration.ofMinutes(1);

  private final NumberSeries series;
  private final OutgoingDocuments documents;

  MongoNumberBooks(MongoDatabase database, Clock clock, OutgoingDocuments documents) {
    this.series = new NumberSeries(database, clock);
    this.documents = documents;
  }

  @Override
  public Mono<Long> reserve(Book book, String owner) {
    return series.reserve(book.series(), owner);
  }

  @Override
  public Mono<Void> settle(DocumentNumber number, String owner) {
    return series.settle(number.book().series(), number.serial(), owner);
  }

  @Override
  public Mono<Void> makeVoid(DocumentNumber number, String reason) {
    return series.voidSerial(number.book().series(), number.serial(), reason);
  }

  @Override
  public Mono<Long> sweep() {
    return series
        .settleHeld(NO_RACE_WITH_ITSELF, this::serialOf)
        .count()
        .zipWith(series.sweep(NO_LIVING_REQUEST, this::serialOf).count(), Long::sum);
  }

  @Override
  public Flux<Book> opened() {
    return series.names("").flatMapIterable(name -> Book.ofSeries(name).stream().toList());
  }

  @Override
  public Mono<Long> last(Book book) {
    return series.last(book.series());
  }

  @Override
  public Mono<List<SerialClaim>> undecidedAndVoid(Book book) {
    var reserved =
        series
            .pending(book.series())
            .<SerialClaim>map(it -> new SerialClaim.Reserved(it.serial(), it.owner(), it.at()));
    var voids =
        series
            .voidsUnder(book.series() + "#")
            .<SerialClaim>map(it -> new SerialClaim.Void(it.serial(), it.reason(), it.at()));
    return reserved.concatWith(voids).collectList();
  }

  @Override
  public Flux<VoidSerial> voids(String agency, int year) {
    return series
        .voidsUnder(agency + "/" + year + "/")
        .flatMapIterable(it ->
            Book.ofSeries(it.series()).stream()
                .map(book -> new VoidSerial(book, it.serial(), it.reason(), it.at()))
                .toList());
  }

  /** An owner is a document on one printed day. */
  private Mono<Long> serialOf(String name, String owner) {
    var id = owner.substring(0, owner.lastIndexOf('@'));
    return documents
        .find(new DocumentId(id))
        .mapNotNull(filed -> signing(filed.document()))
        .filter(signing -> signing.number().book().series().equals(name))
        .map(signing -> signing.number().serial());
  }

  private static @Nullable Signing signing(OutgoingDocument document) {
    return switch (document) {
      case Issued issued -> issued.signing();
      case Unissued unissued -> unissued.held().orElse(null);
      default -> null;
    };
  }
}
