package vn.motcua.notification.application;

import java.time.Clock;
import java.time.Duration;
import reactor.core.publisher.Mono;
import vn.motcua.notification.application.ReceiptInbox.Kept;
import vn.motcua.notification.domain.Receipt;
import vn.motcua.notification.domain.Turn;

/**
 * Applies kept receipts. One may be quicker than the outcome of its own sending, so one that fits
 * nothing yet is tried again for a while; one that fits more than one dossier is nobody's.
 */
public final class ApplyReceipts {

  private static final int ROUND = 500;
  private static final Duration AGAIN = Duration.ofSeconds(2);
  private static final Duration GIVE_UP = Duration.ofMinutes(15);

  private final ReceiptInbox inbox;
  private final Correspondences correspondences;
  private final Clock clock;

  public ApplyReceipts(ReceiptInbox inbox, Correspondences correspondences, Clock clock) {
    this.inbox = inbox;
    this.correspondences = correspondences;
    this.clock = clock;
  }

  /** Completes when every receipt whose turn it was has been looked at. */
  public Mono<Void> handle() {
    return inbox.waiting(clock.instant(), ROUND).concatMap(this::apply).then();
  }

  private Mono<Void> apply(Kept kept) {
    return correspondences
        .expecting(kept.receipt())
        .collectList()
        .filter(candidates -> candidates.size() == 1)
        .flatMap(candidates -> hear(candidates.getFirst(), kept.receipt()))
        .hasElement()
        .flatMap(heard -> heard ? inbox.remove(kept) : tryAgain(kept));
  }

  private Mono<Turn> hear(String dossierId, Receipt receipt) {
    return correspondences.change(dossierId, correspondence -> correspondence.hear(receipt));
  }

  private Mono<Void> tryAgain(Kept kept) {
    var now = clock.instant();
    return kept.olderThan(GIVE_UP, now) ? inbox.remove(kept) : inbox.putOff(kept, now.plus(AGAIN));
  }
}
