package vn.motcua.signing.application;

import java.time.Clock;
import reactor.core.publisher.Mono;
import vn.motcua.calendar.VietnamTime;
import vn.motcua.signing.domain.Approved;
import vn.motcua.signing.domain.BatchItem;
import vn.motcua.signing.domain.DocumentNumber;
import vn.motcua.signing.domain.OutgoingDocument;
import vn.motcua.signing.domain.VietnamDay;

/**
 * Keeps the numbers of open batches reserved through their printed day: it asks for them again in
 * their owners' names before the books sweep what nobody asks for. After midnight, or when the
 * batch is closed, they end void.
 */
public final class KeepBatchNumbers {
  private final SigningBatches batches;
  private final OutgoingDocuments documents;
  private final NumberBooks books;
  private final Clock clock;

  public KeepBatchNumbers(
      SigningBatches batches, OutgoingDocuments documents, NumberBooks books, Clock clock) {
    this.batches = batches;
    this.documents = documents;
    this.books = books;
    this.clock = clock;
  }

  /** Answers how many are kept. */
  public Mono<Long> handle() {
    var today = VietnamDay.of(clock.instant());
    return batches
        .signingSince(today.atStartOfDay(VietnamTime.ZONE).toInstant())
        .flatMapIterable(batch -> batch.holding(today).toList())
        .concatMap(this::keep)
        .count();
  }

  private Mono<Long> keep(BatchItem item) {
    return documents
        .find(item.document())
        .flatMap(filed ->
            Mono.justOrEmpty(item.prepared())
                .map(BatchItem.Prepared::number)
                .filter(number -> isStillWanted(filed.document(), number)))
        .flatMap(number -> again(item, number));
  }

  /** A document that gave this number back today is not given another one by its batch. */
  private static boolean isStillWanted(OutgoingDocument document, DocumentNumber number) {
    return document instanceof Approved approved && !approved.gaveBack(number);
  }

  private Mono<Long> again(BatchItem item, DocumentNumber number) {
    return books.reserve(number.book(), SettleNumbers.owner(item.document(), number.printedOn()));
  }
}
