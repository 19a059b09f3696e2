package vn.motcua.notification.adapter.smpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import vn.motcua.kit.inbox.Inbox;
import vn.motcua.kit.sms.SmppReceiver;
import vn.motcua.notification.application.Outgoing;
import vn.motcua.notification.application.ReceiptInbox;
import vn.motcua.notification.domain.Backoff;
import vn.motcua.notification.domain.Dispatch;
import vn.motcua.notification.domain.Message;
import vn.motcua.notification.domain.Mobile;
import vn.motcua.notification.domain.Receipt;
import vn.motcua.notification.domain.SmsText;

class SmppCarrierIT {

  private static final Mobile LAN = new Mobile("84912345678");

  @TempDir private Path folder;
  private final Receipts receipts = new Receipts();
  private Inbox inbox;
  private SmppReceiver smpp;
  private SmppCarrier carrier;

  @BeforeEach
  void bind() throws Exception {
    inbox = Inbox.open(folder.resolve("messages.jsonl"));
    smpp = SmppReceiver.start(0, inbox);
    carrier = carrier(smpp.port());
    carrier.start();
    await().until(carrier::reachable);
  }

  @AfterEach
  void unbind() throws Exception {
    carrier.close();
    smpp.close();
    inbox.close();
  }

  @Test
  void sendsAShortTextWithItsReferenceAndHearsItsReceipt() {
    var answer = carry("Ho so H26.107-1: da duoc tiep nhan @ [1]", 41);

    assertThat(answer)
        .isInstanceOfSatisfying(
            Dispatch.Accepted.class, accepted -> assertThat(accepted.messageIds()).hasSize(1));
    var got = inbox.messages().getFirst();
    assertThat(got.text()).isEqualTo("Ho so H26.107-1: da duoc tiep nhan @ [1]");
    assertThat(got.from()).isEqualTo("MOTCUA");
    assertThat(got.to()).contains("84912345678");
    assertThat(got.userMessageReference()).isEqualTo(41);
    await().until(() -> !receipts.kept.isEmpty());
    assertThat(receipts.kept.getFirst())
        .returns(got.messageId(), Receipt::messageId)
        .returns(41, Receipt::reference)
        .returns(Receipt.Outcome.DELIVERED, Receipt::outcome);
  }

  @Test
  void sendsALongTextInPartsThatTheMobileJoins() {
    var text = "Ho so ".repeat(40).strip();

    carry(text, 300, 301);

    await().until(() -> receipts.kept.size() == 2);
    assertThat(inbox.messages()).hasSize(1);
    assertThat(inbox.messages().getFirst().text()).isEqualTo(text);
    assertThat(receipts.kept).extracting(Receipt::reference).containsExactlyInAnyOrder(300, 301);
  }

  @Test
  void keepsDiacriticsWhenAsked() {
    carry("Hồ sơ đã được tiếp nhận", 5);

    assertThat(inbox.messages().getFirst().text()).isEqualTo("Hồ sơ đã được tiếp nhận");
  }

  @Test
  void hearsThatAMessageCannotBeDelivered() {
    smpp.faults().makeUndeliverable("84912345678");

    carry("Ho so", 6);

    await().until(() -> !receipts.kept.isEmpty());
    assertThat(receipts.kept.getFirst().outcome()).isEqualTo(Receipt.Outcome.REJECTED);
  }

  @Test
  void isRefusedForNowWhenThrottled() {
    smpp.faults().rejectNext(1);

    assertThat(carry("Ho so", 7)).isEqualTo(new Dispatch.RefusedForNow("SMPP 0x00000058"));
    assertThat(inbox.messages()).isEmpty();
  }

  @Test
  void doesNotKnowTheOutcomeWhenTheAnswerIsLostThenHearsItFromTheReceiptAfterBindingAgain() {
    smpp.faults().loseNextAnswers(1);

    assertThat(carry("Ho so", 8)).isInstanceOf(Dispatch.Unknown.class);

    assertThat(inbox.messages()).hasSize(1);
    await().atMost(Duration.ofSeconds(20)).until(() -> !receipts.kept.isEmpty());
    assertThat(receipts.kept.getFirst().reference()).isEqualTo(8);
  }

  @Test
  void knowsThatNothingLeftWhileTheMessageCentreIsDownAndBindsAgainWhenItIsBack() throws Exception {
    int port = smpp.port();
    smpp.close();
    await().until(() -> !carrier.reachable());
    assertThat(carry("Ho so", 9)).isInstanceOf(Dispatch.NothingLeft.class);

    smpp = SmppReceiver.start(port, inbox);

    await().atMost(Duration.ofSeconds(20)).until(carrier::reachable);
    assertThat(carry("Ho so", 9)).isInstanceOf(Dispatch.Accepted.class);
  }

  @Test
  void asksForAReceiptAgainThatItCouldNotStore() {
    receipts.failures.set(1);

    carry("Ho so", 10);

    await().atMost(Duration.ofSeconds(30)).until(() -> !receipts.kept.isEmpty());
  }

  private Dispatch carry(String text, Integer... references) {
    return carrier
        .carry(new Outgoing("n-1", LAN, new Message.Sms(new SmsText(text)), List.of(references)))
        .block(Duration.ofSeconds(20));
  }

  private SmppCarrier carrier(int port) {
    var settings =
        new SmppSettings(
            "127.0.0.1",
            port,
            "motcua",
            "motcua",
            "MOTCUA",
            Duration.ofSeconds(3),
            new Backoff(Duration.ofMillis(100), Duration.ofSeconds(1)));
    return new SmppCarrier(settings, receipts, Schedulers.boundedElastic(), Clock.systemUTC());
  }

  /** Keeps receipts in memory, after as many failures as told. */
  private static final class Receipts implements ReceiptInbox {
    private final List<Receipt> kept = new CopyOnWriteArrayList<>();
    private final AtomicInteger failures = new AtomicInteger();

    @Override
    public Mono<Void> keep(Receipt receipt) {
      return Mono.fromRunnable(() -> {
        if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
          throw new IllegalStateException("the database is away");
        }
        kept.add(receipt);
      });
    }

    @Override
    public Flux<Kept> waiting(Instant now, int limit) {
      return Flux.empty();
    }

    @Override
    public Mono<Void> putOff(Kept kept, Instant until) {
      return Mono.empty();
    }

    @Override
    public Mono<Void> remove(Kept kept) {
      return Mono.empty();
    }
  }
}
