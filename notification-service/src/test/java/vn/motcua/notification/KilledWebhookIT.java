package vn.motcua.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.backbone.Backbone;
import vn.motcua.notification.domain.EmailAddress;
import vn.motcua.notification.webhook.adapter.mongo.StoredWebhooks;
import vn.motcua.notification.webhook.domain.EventSelection;
import vn.motcua.notification.webhook.domain.Secret;
import vn.motcua.notification.webhook.domain.Subscription;
import vn.motcua.notification.webhook.domain.TargetUrl;

/** The service as a process of its own, killed with SIGKILL while webhooks are under way. */
class KilledWebhookIT {

  private static final Duration LONG = Duration.ofSeconds(150);

  private final String database = "motcua_webhook_killed_" + UUID.randomUUID();
  private final Map<String, List<String>> published = new LinkedHashMap<>();
  private final List<SampleDossier> dossiers =
      Stream.generate(SampleDossier::create).limit(8).toList();
  private MongoClient client;
  private Hook hook;
  private IntakeStandIn intake;
  private Process service;

  @BeforeEach
  void startEverything() throws Exception {
    hook = new Hook();
    client = MongoClients.create(Backbone.shared().mongoUri(database));
    StoredWebhooks.in(client.getDatabase(database))
        .add(
            Subscription.open(
                "w-killed",
                "H26.107",
                "Kho dữ liệu",
                TargetUrl.parse(hook.url()).orElseThrow(),
                new EventSelection(Set.of("motcua.dossier")),
                new EmailAddress("it@vidu.vn"),
                Secret.of(new byte[32]),
                Instant.now(),
                "p-1"));
    service = start();
    intake = new IntakeStandIn(Backbone.shared().bootstrapServers());
  }

  @AfterEach
  void stopEverything() throws Exception {
    service.destroyForcibly().waitFor();
    intake.close();
    client.close();
    hook.close();
  }

  @Test
  void losesNothingAndKeepsTheOrderWhenItIsKilled() throws Exception {
    var killed = new CountDownLatch(1);
    hook.answers(_ -> hook.calls().size() < 3 ? 204 : onceKilled(killed));
    publishToEach(3);
    await().atMost(LONG).until(() -> hook.calls().size() == 3);

    service.destroyForcibly().waitFor();
    assertThat(service.exitValue()).as("SIGKILL").isEqualTo(137);
    publishToEach(2);
    killed.countDown();
    hook.answers(_ -> 204);
    service = start();

    await()
        .atMost(LONG)
        .untilAsserted(() ->
            assertThat(new LinkedHashSet<>(hook.events()))
                .containsExactlyInAnyOrderElementsOf(
                    published.values().stream().flatMap(List::stream).toList()));
    published.values().forEach(this::cameInOrder);
    await()
        .atMost(LONG)
        .untilAsserted(() ->
            assertThat(client.getDatabase(database).getCollection("webhook_delivery").find())
                .hasSize(40)
                .allMatch(each -> "DELIVERED".equals(each.getString("state"))));
    assertThat(client.getDatabase(database).getCollection("webhook_line").countDocuments())
        .isZero();
  }

  private void cameInOrder(List<String> events) {
    var came = new LinkedHashSet<>(hook.events());
    came.retainAll(events);
    assertThat(new ArrayList<>(came)).isEqualTo(events);
  }

  private void publishToEach(int times) {
    for (int n = 0; n < times; n++) {
      for (var dossier : dossiers) {
        published
            .computeIfAbsent(dossier.id(), _ -> new ArrayList<>())
            .add(intake.publish(dossier.id(), dossier.accepted(Instant.now(), 1)));
      }
    }
  }

  private static int onceKilled(CountDownLatch killed) {
    try {
      return killed.await(60, TimeUnit.SECONDS) ? 204 : 500;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 500;
    }
  }

  private Process start() throws Exception {
    var log = Files.createTempFile("notification-webhooks", ".log").toFile();
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
            "--motcua.notification.webhook.group=" + database + "-webhooks",
            "--motcua.notification.webhook.plain-http=true",
            "--motcua.notification.webhook.allowed-targets=127.0.0.1")
        .redirectErrorStream(true)
        .redirectOutput(log)
        .start();
  }
}
