package vn.motcua.notification.adapter.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.scheduler.Schedulers;
import vn.motcua.kit.inbox.Inbox;
import vn.motcua.kit.mail.SmtpReceiver;
import vn.motcua.notification.application.Outgoing;
import vn.motcua.notification.domain.Dispatch;
import vn.motcua.notification.domain.EmailAddress;
import vn.motcua.notification.domain.Message;

class SmtpCarrierIT {

  private static final EmailAddress LAN = new EmailAddress("lan@vidu.vn");

  @TempDir private Path folder;
  private Inbox inbox;
  private SmtpReceiver smtp;

  @BeforeEach
  void startReceiver() throws Exception {
    inbox = Inbox.open(folder.resolve("messages.jsonl"));
    smtp = SmtpReceiver.start(0, inbox);
  }

  @AfterEach
  void stopReceiver() throws Exception {
    smtp.close();
    inbox.close();
  }

  @Test
  void sendsWholeVietnameseWithAMessageIdThatFollowsFromTheNotice() {
    var answer = carry("n-1");

    assertThat(answer).isEqualTo(new Dispatch.Accepted(List.of()));
    var got = inbox.messages().getFirst();
    assertThat(got.subject()).isEqualTo("[H26] Hồ sơ đã được tiếp nhận");
    assertThat(got.text().strip().replace("\r", ""))
        .isEqualTo("Kính gửi Ông/Bà,\n\nHẹn trả kết quả.");
    assertThat(got.to()).isEqualTo("lan@vidu.vn");
    assertThat(got.messageId()).isEqualTo("<n-1@motcua.example>");
  }

  @Test
  void knowsThatNothingLeftWhenNobodyListens() throws Exception {
    int port;
    try (var socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    var carrier = carrier(port);

    assertThat(carrier.carry(outgoing("n-1")).block()).isInstanceOf(Dispatch.NothingLeft.class);
    assertThat(carrier.connected()).isFalse();
  }

  @Test
  void tellsARefusalForNowFromOneForGood() {
    smtp.faults().rejectNext(1);
    assertThat(carry("n-1")).isEqualTo(new Dispatch.RefusedForNow("SMTP 451"));

    smtp.faults().makeUndeliverable("lan@vidu.vn");
    assertThat(carry("n-1")).isEqualTo(new Dispatch.Refused("SMTP 550"));
    assertThat(inbox.messages()).isEmpty();
  }

  @Test
  void doesNotKnowTheOutcomeWhenTheAnswerIsLostAlthoughTheLetterWasTaken() {
    smtp.faults().loseNextAnswers(1);

    assertThat(carry("n-1")).isInstanceOf(Dispatch.Unknown.class);
    assertThat(inbox.messages()).hasSize(1);
  }

  private Dispatch carry(String noticeId) {
    return carrier(smtp.port()).carry(outgoing(noticeId)).block(Duration.ofSeconds(20));
  }

  private static Outgoing outgoing(String noticeId) {
    var mail =
        new Message.Mail("[H26] Hồ sơ đã được tiếp nhận", "Kính gửi Ông/Bà,\n\nHẹn trả kết quả.");
    return new Outgoing(noticeId, LAN, mail, List.of());
  }

  private static SmtpCarrier carrier(int port) {
    var settings =
        new SmtpSettings(
            "127.0.0.1",
            port,
            null,
            null,
            false,
            new EmailAddress("khong-tra-loi@motcua.example"),
            "Một Cửa",
            "motcua.example",
            Duration.ofSeconds(5));
    return new SmtpCarrier(settings, Schedulers.boundedElastic(), Clock.systemUTC());
  }
}
