package vn.motcua.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.motcua.notification.SampleDossier.MOBILE;

import com.mongodb.reactivestreams.client.MongoClients;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.reactive.context.ReactiveWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import reactor.core.publisher.Flux;
import vn.motcua.backbone.Backbone;
import vn.motcua.calendar.VietnamTime;
import vn.motcua.event.contract.Topic;
import vn.motcua.event.contract.dossier.DossierAccepted;
import vn.motcua.http.edge.AccessRule;
import vn.motcua.kit.inbox.Inbox;
import vn.motcua.kit.inbox.ReceivedMessage;
import vn.motcua.kit.mail.SmtpReceiver;
import vn.motcua.kit.sms.SmppReceiver;
import vn.motcua.notification.adapter.mongo.StoredCorrespondences;
import vn.motcua.notification.application.Correspondences;
import vn.motcua.notification.domain.Correspondence;
import vn.motcua.notification.domain.Facts;
import vn.motcua.notification.domain.Happening;
import vn.motcua.notification.domain.Notice;
import vn.motcua.notification.domain.NoticeState;
import vn.motcua.notification.domain.Notices;
import vn.motcua.notification.domain.Occasion;
import vn.motcua.notification.domain.Part;
import vn.motcua.notification.domain.SendingRules;
import vn.motcua.notification.domain.Trail;

class NotificationServiceIT {

  private static final String DATABASE = "motcua_notification_it";
  private static final RSAKey KEY = key();
  private static final OffsetClock CLOCK = new OffsetClock();
  private static final SendingRules QUICK =
      new SendingRules(
          Notices.RULES.quietHours(),
          Duration.ofHours(72),
          Notices.RULES.backoff(),
          3,
          Duration.ofSeconds(3));

  /** Nine o'clock some days ago: the broker takes no record that is dated ahead of its clock. */
  private static final Instant MORNING =
      LocalDate.now(VietnamTime.ZONE)
          .minusDays(6)
          .atTime(9, 0)
          .atZone(VietnamTime.ZONE)
          .toInstant();

  private static IntakeStandIn intake;
  private static Inbox inbox;
  private static SmtpReceiver smtp;
  private static SmppReceiver smpp;
  private static ConfigurableApplicationContext service;

  private final SampleDossier sample = SampleDossier.create();
  private final String dossier = sample.id();
  private final String code = sample.code();
  private final String email = sample.email();

  @BeforeAll
  static void startEverything() throws Exception {
    Awaitility.setDefaultTimeout(Duration.ofSeconds(40));
    Awaitility.doNotCatchUncaughtExceptionsByDefault();
    Path folder = Files.createTempDirectory("motcua-notification");
    inbox = Inbox.open(folder.resolve("messages.jsonl"));
    smtp = SmtpReceiver.start(0, inbox);
    smpp = SmppReceiver.start(0, inbox);
    CLOCK.show(MORNING);
    service = start();
    intake = new IntakeStandIn(Backbone.shared().bootstrapServers());
  }

  @AfterAll
  static void stopEverything() throws Exception {
    service.close();
    intake.close();
    smpp.close();
    smtp.close();
    inbox.close();
  }

  @BeforeEach
  void day() {
    CLOCK.show(MORNING);
    smtp.faults().clear();
    smpp.faults().clear();
  }

  @Test
  void tellsByShortMessageAndEmailOnceAndKeepsTheProof() {
    intake.contact(dossier, 1, MOBILE, email, "vi");
    var event = intake.publish(dossier, accepted());

    awaitStates(NoticeState.Delivered.class, NoticeState.Sent.class);
    assertThat(sms()).hasSize(1);
    assertThat(sms().getFirst().text())
        .startsWith(
            "Ho so " + code + " da duoc tiep nhan. Hen tra ket qua: 17h00 ngay 07/12/2026.");
    assertThat(mails()).hasSize(1);
    assertThat(mails().getFirst().subject())
        .isEqualTo("[" + code + "] Hồ sơ đã được tiếp nhận, hẹn trả kết quả 17h00 ngày 07/12/2026");
    assertThat(mails().getFirst().text()).contains("Kính gửi Ông/Bà").doesNotContain("Lan");

    var told = await().until(() -> notices(3), all -> all.size() == 3);
    assertThat(told).allSatisfy(each -> assertThat(each).contains("cause=" + event));
    assertThat(String.join("\n", told))
        .contains("notice.sent", "notice.delivered", "\"templateKey\":\"accepted\"")
        .doesNotContain("912345678", "vidu.vn", "Nguyễn");
  }

  @Test
  void showsAnOfficerOfTheAgencyWhatWasToldWithMaskedAddresses() {
    intake.contact(dossier, 1, MOBILE, email, "vi");
    intake.publish(dossier, accepted());
    awaitStates(NoticeState.Delivered.class, NoticeState.Sent.class);

    view("H26.107", "INTAKE_OFFICER")
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.notices.length()")
        .isEqualTo(2)
        .jsonPath("$.notices[0].state")
        .isEqualTo("DELIVERED")
        .jsonPath("$.notices[0].to")
        .isEqualTo("*********78")
        .jsonPath("$.notices[1].to")
        .isEqualTo("l***@v***.vn");
    view(null, "OPERATOR").expectStatus().isOk();
    view("H26.170", "INTAKE_OFFICER").expectStatus().isNotFound();
    view("H26.107", "SPECIALIST").expectStatus().isForbidden();
    client().get().uri("/api/correspondence/" + dossier).exchange().expectStatus().isUnauthorized();
  }

  @Test
  void showsAnOfficerOfTheAgencyTheEventsOfTheNoticesAsTheyStandOnTheTopic() {
    intake.contact(dossier, 1, MOBILE, email, "vi");
    intake.publish(dossier, accepted());
    awaitStates(NoticeState.Delivered.class, NoticeState.Sent.class);

    var whole = events("", "H26.107", "INTAKE_OFFICER");
    var items = whole.getList("items", Document.class);
    assertThat(items)
        .hasSize(3)
        .allSatisfy(each -> {
          assertThat(each.getString("topic")).isEqualTo(Topic.NOTICE.topicName());
          assertThat(each.getString("key")).isEqualTo(dossier);
          assertThat(each.getEmbedded(List.of("headers", "ce_source"), String.class))
              .startsWith("notification/correspondence/" + dossier);
        });
    assertThat(whole).doesNotContainKey("next");
    var first = events("?limit=2", "H26.107", "INTAKE_OFFICER");
    var rest = events("?limit=2&after=" + first.get("next"), "H26.107", "INTAKE_OFFICER");
    assertThat(first.getList("items", Document.class)).isEqualTo(items.subList(0, 2));
    assertThat(rest.getList("items", Document.class)).isEqualTo(items.subList(2, 3));
    assertThat(await().until(() -> notices(3), all -> all.size() == 3))
        .allSatisfy(each -> assertThat(items.toString()).contains(each.split(" ")[0]));
  }

  @Test
  void showsTheEventsOfNoticesToNobodyElseAndNotesWhoLooked() {
    intake.contact(dossier, 1, MOBILE, email, "vi");
    intake.publish(dossier, accepted());
    awaitStates(NoticeState.Delivered.class, NoticeState.Sent.class);

    ask("/events", "H26.170", "INTAKE_OFFICER").expectStatus().isNotFound();
    ask("/events", "H26.107", "CITIZEN").expectStatus().isForbidden();
    ask("/events", null, "OPERATOR").expectStatus().isForbidden();
    ask("/events?after=-1", "H26.107", "INTAKE_OFFICER").expectStatus().isBadRequest();
    assertThat(looks()).isEmpty();
    ask("/events", "H26.107", "INTAKE_OFFICER").expectStatus().isOk();
    view("H26.107", "INTAKE_OFFICER").expectStatus().isOk();
    assertThat(looks()).containsExactlyInAnyOrder("events", "notices");
  }

  private List<String> looks() {
    var database = service.getBean(com.mongodb.reactivestreams.client.MongoDatabase.class);
    return Flux.from(database.getCollection("access_log").find(new Document("dossiers", dossier)))
        .map(entry -> entry.getString("what"))
        .collectList()
        .block();
  }

  private Document events(String query, String agency, String role) {
    return Document.parse(
        ask("/events" + query, agency, role)
            .expectStatus()
            .isOk()
            .expectBody(String.class)
            .returnResult()
            .getResponseBody());
  }

  @Test
  void declaresWhoMayCallEachEndpointAndDescribesThem() {
    assertThat(
            AccessRule.undeclared(
                service.getBean(
                    "requestMappingHandlerMapping", RequestMappingHandlerMapping.class)))
        .isEmpty();
    client()
        .get()
        .uri("/v3/api-docs")
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.paths['/api/correspondence/{dossierId}']")
        .exists();
  }

  @Test
  void sendsNothingTwiceWhenAnEventComesAgain() {
    intake.contact(dossier, 1, MOBILE, email, "vi");
    int sequence = intake.nextSequence(dossier);
    var id = intake.publish(dossier, accepted(), "e-" + dossier, sequence);
    awaitStates(NoticeState.Delivered.class, NoticeState.Sent.class);

    intake.publish(dossier, accepted(), id, sequence);
    intake.publish(dossier, sample.submitted(MORNING));
    await().until(() -> mails().size() >= 2 && sms().size() >= 2);

    assertThat(sms()).hasSize(2);
    assertThat(mails()).hasSize(2);
  }

  @Test
  void waitsForTheContactAndThenSends() {
    intake.contact(dossier, 1, "0987654321", email, "vi");
    intake.publish(dossier, sample.accepted(MORNING, 2));
    await().until(() -> correspondence().notices().size() == 2);
    assertThat(mails()).isEmpty();

    intake.contact(dossier, 2, MOBILE, email, "en");

    awaitStates(NoticeState.Delivered.class, NoticeState.Sent.class);
    assertThat(sms().getFirst().to()).contains("912345678");
    assertThat(mails().getFirst().text()).contains("Dear applicant");
  }

  @Test
  void sendsNothingOnceTheContactIsErased() {
    intake.contact(dossier, 1, MOBILE, email, "vi");
    intake.eraseContact(dossier, 2);
    intake.publish(dossier, accepted());

    awaitStates(NoticeState.Suppressed.class, NoticeState.Suppressed.class);
    assertThat(sms()).isEmpty();
    assertThat(mails()).isEmpty();
  }

  @Test
  void recordsTooOldInsteadOfSending() {
    intake.contact(dossier, 1, MOBILE, email, "vi");
    CLOCK.show(MORNING.plus(Duration.ofDays(4)));
    intake.publish(dossier, accepted());

    awaitStates(NoticeState.Suppressed.class, NoticeState.Suppressed.class);
    assertThat(String.join("\n", await().until(() -> notices(2), all -> all.size() == 2)))
        .contains("TOO_OLD");
    assertThat(sms()).isEmpty();
    assertThat(mails()).isEmpty();
  }

  @Test
  void holdsTheShortMessageOverNight() {
    CLOCK.show(MORNING.plus(Duration.ofHours(13)));
    intake.contact(dossier, 1, MOBILE, email, "vi");
    intake.publish(dossier, accepted());
    intake.publish(dossier, sample.submitted(MORNING));

    await().until(() -> mails().size() == 2);
    await().until(() -> sms().size() == 1);
    assertThat(sms().getFirst().text()).as("the answer to her own act").contains("da nop");

    CLOCK.show(MORNING.plus(Duration.ofHours(22)).plusSeconds(1));
    await().until(() -> sms().size() == 2);
  }

  @Test
  void sendsTheShortMessageOnceTheMessageCentreIsBackAndHealthSaysSoMeanwhile() throws Exception {
    int port = smpp.port();
    smpp.close();
    await().until(() -> !health().contains("\"smsCarrier\":{\"status\":\"UP\""));
    intake.contact(dossier, 1, MOBILE, email, "vi");
    intake.publish(dossier, accepted());
    awaitStates(NoticeState.Planned.class, NoticeState.Sent.class);

    smpp = SmppReceiver.start(port, inbox);

    awaitStates(NoticeState.Delivered.class, NoticeState.Sent.class);
    assertThat(sms()).hasSize(1);
    assertThat(mails()).hasSize(1);
    await().until(() -> health().contains("\"smsCarrier\":{\"status\":\"UP\""));
  }

  @Test
  void believesTheReceiptAndNeverSendsAgainWhenTheAnswerWasLost() {
    smtp.faults().loseNextAnswers(1);
    smpp.faults().loseNextAnswers(1);
    intake.contact(dossier, 1, MOBILE, email, "vi");
    intake.publish(dossier, accepted());

    awaitStates(NoticeState.Delivered.class, NoticeState.OutcomeUnknown.class);
    assertThat(sms()).hasSize(1);
    assertThat(mails()).hasSize(1);
  }

  @Test
  void goesOnAfterARestartWithoutSendingAgainWhatACrashLeftInDoubt() {
    service.close();
    intake.contact(dossier, 1, MOBILE, email, "vi");
    diedWhileSendingTheShortMessage();

    service = start();

    awaitStates(NoticeState.OutcomeUnknown.class, NoticeState.Sent.class);
    assertThat(sms()).as("never sent again").isEmpty();
    assertThat(mails()).as("the e-mail carries it").hasSize(1);
    view("H26.107", "INTAKE_OFFICER")
        .expectBody()
        .jsonPath("$.notices[0].state")
        .isEqualTo("OUTCOME_UNKNOWN")
        .jsonPath("$.notices[0].carriedBy")
        .isEqualTo(correspondence().notices().get(1).id());
  }

  /** As a process that was killed between the stored claim and the carrier's answer leaves it. */
  private void diedWhileSendingTheShortMessage() {
    var happening =
        new Happening(
            "e-" + dossier,
            dossier,
            Set.of("H26.107"),
            Occasion.ACCEPTED,
            1,
            new Facts(code, MORNING, MORNING, null, "H26.107"));
    try (var client = MongoClients.create(Backbone.shared().mongoUri(DATABASE))) {
      var all = StoredCorrespondences.in(client.getDatabase(DATABASE), CLOCK);
      all.change(dossier, each -> each.plan(happening, 1, MORNING, QUICK)).block();
      var trail = new Trail("***78", 1, CLOCK.instant(), List.of(Part.unsent(60_000)));
      all.change(dossier, each -> each.claim(each.notices().getFirst().id(), trail, QUICK)).block();
    }
  }

  private static ConfigurableApplicationContext start() {
    return NotificationServiceApplication.application()
        .sources(Outside.class)
        .run(
            "--server.port=0",
            "--spring.mongodb.uri=" + Backbone.shared().mongoUri(DATABASE),
            "--motcua.delivery.database=" + DATABASE,
            "--spring.kafka.bootstrap-servers=" + Backbone.shared().bootstrapServers(),
            "--motcua.notification.mail.port=" + smtp.port(),
            "--motcua.notification.sms.port=" + smpp.port(),
            "--motcua.notification.sms.answer-timeout=PT2S",
            "--motcua.notification.sending.pause=PT0.1S",
            "--motcua.notification.sending.first-wait=PT0.2S",
            "--motcua.notification.sending.longest-wait=PT1S",
            "--motcua.notification.sending.receipt-wait=PT3S");
  }

  private DossierAccepted accepted() {
    return sample.accepted(MORNING, 1);
  }

  private List<ReceivedMessage> sms() {
    return inbox.messages(message ->
        message.channel() == vn.motcua.kit.inbox.Channel.SMS && message.text().contains(code));
  }

  private List<ReceivedMessage> mails() {
    return inbox.messages(message -> message.to().equals(email));
  }

  private Correspondence correspondence() {
    return service
        .getBean(Correspondences.class)
        .find(dossier)
        .defaultIfEmpty(Correspondence.open(dossier))
        .block();
  }

  private void awaitStates(
      Class<? extends NoticeState> smsState, Class<? extends NoticeState> emailState) {
    await()
        .untilAsserted(() ->
            assertThat(correspondence().notices())
                .extracting(Notice::state)
                .extracting(Object::getClass)
                .containsExactly(smsState, emailState));
  }

  private WebTestClient.ResponseSpec view(@Nullable String agency, String role) {
    return ask("", agency, role);
  }

  private WebTestClient.ResponseSpec ask(String what, @Nullable String agency, String role) {
    return client()
        .get()
        .uri("/api/correspondence/" + dossier + what)
        .header("Authorization", "Bearer " + token(agency, role))
        .exchange();
  }

  private static WebTestClient client() {
    int port = ((ReactiveWebServerApplicationContext) service).getWebServer().getPort();
    return WebTestClient.bindToServer().baseUrl("http://127.0.0.1:" + port).build();
  }

  private static String health() {
    return client()
        .get()
        .uri("/actuator/health")
        .exchange()
        .expectBody(String.class)
        .returnResult()
        .getResponseBody();
  }

  /** What the public topic says of this dossier, read from its beginning. */
  private List<String> notices(int atLeast) {
    var told = new ArrayList<String>();
    var settings =
        Map.<String, Object>of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            Backbone.shared().bootstrapServers(),
            ConsumerConfig.ISOLATION_LEVEL_CONFIG,
            "read_committed");
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      var partitions =
          consumer.partitionsFor(Topic.NOTICE.topicName()).stream()
              .map(each -> new TopicPartition(each.topic(), each.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      var deadline = System.nanoTime() + Duration.ofSeconds(3).toNanos();
      while (told.size() < atLeast && System.nanoTime() < deadline) {
        consumer
            .poll(Duration.ofMillis(200))
            .forEach(record -> {
              if (dossier.equals(record.key())) {
                var cause = record.headers().lastHeader("ce_causationid");
                told.add(
                    new String(record.headers().lastHeader("ce_type").value())
                        + " "
                        + record.value()
                        + " cause="
                        + (cause == null ? "" : new String(cause.value())));
              }
            });
      }
    }
    return told;
  }

  private static String token(@Nullable String agency, String role) {
    var claims =
        new JWTClaimsSet.Builder()
            .subject("p-1")
            .claim("motcua_roles", List.of(role))
            .expirationTime(Date.from(Instant.now().plusSeconds(600)));
    if (agency != null) {
      claims.claim("motcua_agency", agency);
    }
    var token = new SignedJWT(new JWSHeader(JWSAlgorithm.RS256), claims.build());
    try {
      token.sign(new RSASSASigner(KEY));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
    return token.serialize();
  }

  private static RSAKey key() {
    try {
      return new RSAKeyGenerator(2048).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What the tests hold in their own hands: the clock and the key of the tokens. */
  @Configuration(proxyBeanMethods = false)
  static class Outside {

    @Bean
    @Primary
    Clock testClock() {
      return CLOCK;
    }

    @Bean
    ReactiveJwtDecoder jwtDecoder() throws JOSEException {
      return NimbusReactiveJwtDecoder.withPublicKey(KEY.toRSAPublicKey()).build();
    }
  }
}
