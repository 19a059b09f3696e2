package vn.motcua.notification.application;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.notification.domain.Notices.NOON;
import static vn.motcua.notification.domain.Notices.RULES;
import static vn.motcua.notification.domain.Notices.accepted;
import static vn.motcua.notification.domain.Notices.on;
import static vn.motcua.notification.domain.Notices.trail;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.motcua.notification.domain.Channel;
import vn.motcua.notification.domain.Dispatch;
import vn.motcua.notification.domain.NoticeState;
import vn.motcua.notification.domain.Receipt;

class ApplyReceiptsTest {

  private final MovableClock clock = new MovableClock(NOON);
  private final InMemoryCorrespondences correspondences = new InMemoryCorrespondences();
  private final Inbox inbox = new Inbox();
  private final ApplyReceipts applyReceipts = new ApplyReceipts(inbox, correspondences, clock);

  @Test
  void appliesAReceiptAndForgetsIt() {
    sent("d-1", "m1");
    inbox.keep(new Receipt("m1", null, Receipt.Outcome.DELIVERED, NOON)).block();

    applyReceipts.handle().block();

    assertThat(state("d-1")).isInstanceOf(NoticeState.Delivered.class);
    assertThat(inbox.kept).isEmpty();
  }

  @Test
  void triesAgainWhenTheReceiptIsQuickerThanItsOutcome() {
    inbox.keep(new Receipt("m1", null, Receipt.Outcome.DELIVERED, NOON)).block();
    applyReceipts.handle().block();
    assertThat(inbox.kept).hasSize(1);

    sent("d-1", "m1");
    clock.forward(Duration.ofSeconds(2));
    applyReceipts.handle().block();

    assertThat(state("d-1")).isInstanceOf(NoticeState.Delivered.class);
  }

  @Test
  void forgetsAReceiptThatIsNobodysAfterAWhile() {
    inbox.keep(new Receipt("m9", null, Receipt.Outcome.DELIVERED, NOON)).block();

    clock.forward(Duration.ofMinutes(16));
    applyReceipts.handle().block();

    assertThat(inbox.kept).isEmpty();
  }

  @Test
  void believesNoReferenceThatTwoDossiersWaitFor() {
    claimed("d-1");
    claimed("d-2");
    inbox.keep(new Receipt(null, 7, Receipt.Outcome.DELIVERED, NOON)).block();

    applyReceipts.handle().block();

    assertThat(state("d-1")).isInstanceOf(NoticeState.Sending.class);
    assertThat(state("d-2")).isInstanceOf(NoticeState.Sending.class);
  }

  private NoticeState state(String dossierId) {
    return on(Channel.SMS, correspondences.find(dossierId).block()).state();
  }

  private void sent(String dossierId, String messageId) {
    claimed(dossierId);
    correspondences
        .change(
            dossierId,
            all ->
                all.settle(
                    on(Channel.SMS, all).id(),
                    new Dispatch.Accepted(List.of(messageId)),
                    NOON,
                    RULES))
        .block();
  }

  private void claimed(String dossierId) {
    correspondences.change(dossierId, all -> all.plan(accepted(NOON), 1, NOON, RULES)).block();
    correspondences
        .change(dossierId, all -> all.claim(on(Channel.SMS, all).id(), trail(NOON, 7), RULES))
        .block();
  }

  /** Keeps receipts in memory. */
  private static final class Inbox implements ReceiptInbox {
    private final Map<String, Kept> kept = new LinkedHashMap<>();
    private final Map<String, Instant> until = new LinkedHashMap<>();

    @Override
    public Mono<Void> keep(Receipt receipt) {
      return Mono.fromRunnable(
          () -> kept.put("r" + kept.size(), new Kept("r" + kept.size(), receipt)));
    }

    @Override
    public Flux<Kept> waiting(Instant now, int limit) {
      return Flux.fromIterable(
          kept.values().stream()
              .filter(each -> !until.getOrDefault(each.id(), Instant.MIN).isAfter(now))
              .toList());
    }

    @Override
    public Mono<Void> putOff(Kept each, Instant at) {
      return Mono.fromRunnable(() -> until.put(each.id(), at));
    }

    @Override
    public Mono<Void> remove(Kept each) {
      return Mono.fromRunnable(() -> kept.remove(each.id()));
    }
  }
}
