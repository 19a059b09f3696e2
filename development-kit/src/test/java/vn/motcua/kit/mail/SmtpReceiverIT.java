package vn.motcua.kit.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.kit.inbox.Channel;
import vn.motcua.kit.inbox.Inbox;

class SmtpReceiverIT {
  @TempDir Path folder;
  private Inbox inbox;
  private SmtpReceiver receiver;

  @BeforeEach
  void start() {
    inbox = Inbox.open(folder.resolve("messages.jsonl"));
    receiver = SmtpReceiver.start(0, inbox);
  }

  @AfterEach
  void stop() {
    receiver.close();
    inbox.close();
  }

  @Test
  void keepsAnEmailInVietnameseOnDiskWhenTheSenderHears250() throws Exception {
    send(
        mail(
            "Hồ sơ đã được tiếp nhận",
            "Kính gửi Bà Nguyễn Thị Lan,\n.dấu chấm đầu dòng\nTrân trọng."));

    assertThat(Files.readString(inbox.file(), UTF_8))
        .contains("\"subject\":\"Hồ sơ đã được tiếp nhận\"");
    var message = inbox.messages().getFirst();
    assertThat(message.channel()).isEqualTo(Channel.EMAIL);
    assertThat(message.from()).isEqualTo("motcua@example.vn");
    assertThat(message.to()).isEqualTo("lan@example.vn");
    assertThat(message.text())
        .isEqualTo("Kính gửi Bà Nguyễn Thị Lan,\n.dấu chấm đầu dòng\nTrân trọng.");
    assertThat(message.receivedAt().getOffset()).isEqualTo(ZoneOffset.ofHours(7));
    assertThat(message.messageId()).startsWith("<");
  }

  @Test
  void keepsItOverARestart() throws Exception {
    send(mail("Một", "Nội dung"));
    var before = inbox.messages();
    stop();
    start();

    assertThat(inbox.messages()).isEqualTo(before).hasSize(1);
  }

  @Test
  void takesThePlainPartOfAnEmailWithAttachment() throws Exception {
    var mail = mail("Có tệp", "");
    var text = new MimeBodyPart();
    text.setText("Phần đọc được", "UTF-8");
    var paper = new MimeBodyPart();
    paper.setText("tệp", "UTF-8");
    paper.setFileName("giay-tiep-nhan.txt");
    mail.setContent(new MimeMultipart(text, paper));
    send(mail);

    assertThat(inbox.messages().getFirst().text()).isEqualTo("Phần đọc được");
  }

  @Test
  void refusesForTheMomentWhenToldTo() throws Exception {
    receiver.faults().rejectNext(1);

    assertThatThrownBy(() -> send(mail("Một", "x"))).hasMessageContaining("451");
    assertThat(inbox.messages()).isEmpty();
    send(mail("Một", "x"));
    assertThat(inbox.messages()).hasSize(1);
  }

  @Test
  void refusesAnUnknownMailboxForGood() {
    receiver.faults().makeUndeliverable("lan@example.vn");

    assertThatThrownBy(() -> send(mail("Một", "x")))
        .isInstanceOf(SendFailedException.class)
        .rootCause()
        .hasMessageContaining("550");
  }

  @Test
  void storesButBreaksTheConnectionWhenTheAnswerIsToBeLost() throws Exception {
    receiver.faults().loseNextAnswers(1);

    assertThatThrownBy(() -> send(mail("Một", "x"))).isInstanceOf(MessagingException.class);
    assertThat(inbox.messages()).hasSize(1);
  }

  @Test
  void says451WhenTheDiskFails() throws Exception {
    inbox.close();

    assertThatThrownBy(() -> send(mail("Một", "x"))).hasMessageContaining("451");
  }

  @Test
  void answersLateWhenToldTo() throws Exception {
    receiver.faults().delayAnswers(Duration.ofMillis(300));
    var start = System.nanoTime();

    send(mail("Một", "x"));

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(290));
  }

  private MimeMessage mail(String subject, String text) throws MessagingException {
    var properties = new Properties();
    properties.put("mail.smtp.host", "127.0.0.1");
    properties.put("mail.smtp.port", Integer.toString(receiver.port()));
    var mail = new MimeMessage(Session.getInstance(properties));
    mail.setFrom(new InternetAddress("motcua@example.vn"));
    mail.setRecipient(Message.RecipientType.TO, new InternetAddress("lan@example.vn"));
    mail.setSubject(subject, "UTF-8");
    mail.setText(text, "UTF-8");
    return mail;
  }

  private static void send(MimeMessage mail) throws MessagingException, IOException {
    Transport.send(mail);
  }
}
