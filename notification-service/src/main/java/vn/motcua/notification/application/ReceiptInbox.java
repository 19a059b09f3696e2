package vn.motcua.notification.application;

import java.time.Duration;
import java.time.Instant;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.motcua.notification.domain.Receipt;

/** Receipts kept from the moment the carrier is told that we have them until they are applied. */
public interface ReceiptInbox {

  /** Durable when it completes. */
  Mono<Void> keep(Receipt receipt);

  /** Those whose turn it is. */
  Flux<Kept> waiting(Instant now, int limit);

  Mono<Void> putOff(Kept kept, Instant until);

  Mono<Void> remove(Kept kept);

  /** A kept receipt. */
  record Kept(String id, Receipt receipt) {

    boolean olderThan(Duration age, Instant now) {
      return receipt.at().plus(age).isBefore(now);
    }
  }
}
