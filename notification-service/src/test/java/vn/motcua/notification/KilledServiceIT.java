package vn.motcua.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.backbone.Backbone;
import vn.motcua.kit.inbox.Inbox;
import vn.motcua.kit.mail.SmtpReceiver;
import vn.motcua.kit.sms.SmppReceiver;
import vn.motcua.notification.adapter.mongo.StoredCorrespondences;
import vn.motcua.notification.application.Correspondences;
import vn.motcua.notification.domain.Notice;
import vn.motcua.notification.domain.NoticeState;

/** The service as a process of its own, killed with SIGKILL between a letter and its answer. */
class KilledServiceIT {

  private static final Duration LONG = Duration.ofSeconds(60);

  @TempDir private Path folder;
  private final String database = "motcua_notification_killed_" + UUID.randomUUID();
  private final SampleDossier sample = SampleDossier.create();
  private Inbox inbox;
  private SmtpReceiver smtp;
  private SmppReceiver smpp;
  private MongoClient client;
  private Correspondences correspondences;
  private Process service;
  private IntakeStandIn intake;

  @BeforeEach
  void startEverything() throws Exception {
    inbox = Inbox.open(folder.resolve("messages.jsonl"));
    smtp = SmtpReceiver.start(0, inbox);
    smpp = SmppReceiver.start(0, inbox);
    client = MongoClients.create(Backbone.shared().mongoUri(database));
    correspondences = StoredCorrespondences.in(client.getDatabase(database), Clock.systemUTC());
    service = start();
    intake = new IntakeStandIn(Backbone.shared().bootstrapServers());
  }

  @AfterEach
  void stopEverything() throws Exception {
    service.destroyForcibly().waitFor();
    intake.close();
    client.close();
    smpp.close();
    smtp.close();
    inbox.close();
  }

  @Test
  void learnsFromTheReceiptWhatBecameOfAShortMessageAndSendsNothingTwice() throws Exception {
    smpp.faults().delayAnswers(Duration.ofSeconds(8));
    intake.contact(sample.id(), 1, SampleDossier.MOBILE, sample.email(), "vi");
    intake.publish(sample.id(), sample.accepted(Instant.now(), 1));
    await().atMost(LONG).until(() -> states().contains(NoticeState.Sending.class));

    kill();
    smpp.faults().clear();
    service = start();

    await()
        .atMost(LONG)
        .untilAsserted(() ->
            assertThat(states())
                .containsExactly(NoticeState.Delivered.class, NoticeState.Sent.class));
    assertThat(inbox.messages(each -> each.text().contains(sample.code()))).hasSize(2);
  }

  @Test
  void neverSendsALetterAgainThatMayHaveLeft() throws Exception {
    smtp.faults().delayAnswers(Duration.ofSeconds(8));
    intake.contact(sample.id(), 1, SampleDossier.MOBILE, sample.email(), "vi");
    intake.publish(sample.id(), sample.accepted(Instant.now(), 1));
    await()
        .atMost(LONG)
        .until(
            () -> states().equals(List.of(NoticeState.Delivered.class, NoticeState.Sending.class)));

    kill();
    smtp.faults().clear();
    service = start();

    await()
        .atMost(LONG)
        .untilAsserted(() ->
            assertThat(states())
                .containsExactly(NoticeState.Delivered.class, NoticeState.OutcomeUnknown.class));
    assertThat(inbox.messages(each -> each.to().equals(sample.email())).size()).isLessThan(2);
    assertThat(inbox.messages(each -> each.text().startsWith("Ho so " + sample.code()))).hasSize(1);
  }

  private void kill() throws InterruptedException {
    service.destroyForcibly().waitFor();
    assertThat(service.exitValue()).as("SIGKILL").isEqualTo(137);
  }

  private List<Class<?>> states() {
    return correspondences
        .find(sample.id())
        .map(all ->
            all.notices().stream().map(Notice::state).<Class<?>>map(Object::getClass).toList())
        .defaultIfEmpty(List.of())
        .block();
  }

  private Process start() throws Exception {
    var log = Files.createTempFile("notification-service", ".log").toFile();
    log.deleteOnExit();
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            ManagementFactory.getRuntimeMXBean().getClassPath(),
            NotificationServiceApplication.class.getName(),
            "--server.port=0",
            "--spring.mongodb.uri=" + Backbone.shared().mongoUri(database),
            "--spring.kafka.bootstrap-servers=" + Backbone.shared().bootstrapServers(),
            "--motcua.delivery.database=" + database,
            "--motcua.delivery.group=" + database,
            "--motcua.notification.mail.port=" + smtp.port(),
            "--motcua.notification.sms.port=" + smpp.port(),
            "--motcua.notification.quiet-hours.from=07:00",
            "--motcua.notification.sending.receipt-wait=PT15S")
        .redirectErrorStream(true)
        .redirectOutput(log)
        .start();
  }
}
