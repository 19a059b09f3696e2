package vn.motcua.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import com.mongodb.client.MongoClients;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.reactive.context.ReactiveWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.http.HttpMethod;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import vn.motcua.backbone.Backbone;
import vn.motcua.http.edge.AccessRule;
import vn.motcua.kit.inbox.Inbox;
import vn.motcua.kit.mail.SmtpReceiver;
import vn.motcua.kit.sms.SmppReceiver;
import vn.motcua.notification.domain.EmailAddress;
import vn.motcua.notification.webhook.application.Subscriptions;
import vn.motcua.notification.webhook.domain.EventSelection;
import vn.motcua.notification.webhook.domain.Secret;
import vn.motcua.notification.webhook.domain.Subscription;
import vn.motcua.notification.webhook.domain.TargetUrl;

class WebhooksIT {

  private static final String DATABASE = "motcua_webhooks_it";
  private static final String AGENCY = "H26.107";
  private static final int TRIES_PER_MINUTE = 60;
  private static final RSAKey KEY = key();
  private static final OffsetClock CLOCK = new OffsetClock();

  private static IntakeStandIn intake;
  private static Inbox inbox;
  private static SmtpReceiver smtp;
  private static SmppReceiver smpp;
  private static ConfigurableApplicationContext service;

  private final SampleDossier first = SampleDossier.create();
  private final SampleDossier second = SampleDossier.create();
  private Hook hook;

  @BeforeAll
  static void startEverything() throws Exception {
    Awaitility.setDefaultTimeout(Duration.ofSeconds(40));
    Path folder = Files.createTempDirectory("motcua-webhooks");
    inbox = Inbox.open(folder.resolve("messages.jsonl"));
    smtp = SmtpReceiver.start(0, inbox);
    smpp = SmppReceiver.start(0, inbox);
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
  void open() throws Exception {
    CLOCK.show(Instant.now());
    hook = new Hook();
  }

  @AfterEach
  void close() {
    hook.close();
    List<String> ids = JsonPath.read(get("/api/webhooks?limit=100"), "$.items[*].id");
    ids.forEach(id -> call(HttpMethod.DELETE, "/api/webhooks/" + id, null, 204));
  }

  @Test
  void sendsAnEventSignedAsACloudEvent() {
    var created = create(AGENCY, hook.url(), "motcua.dossier");
    var event = publish(first);

    await().untilAsserted(() -> assertThat(hook.events()).containsExactly(event));
    var call = hook.calls().getFirst();
    assertThat(call.signedWith(JsonPath.read(created, "$.secret"))).isTrue();
    assertThat(call.signedWith("whsec_other")).isFalse();
    assertThat(call.headers())
        .containsEntry("webhook", id(created))
        .containsEntry("type", "application/cloudevents+json; charset=utf-8");
    Map<String, Object> body = JsonPath.read(call.body(), "$");
    assertThat(body)
        .containsEntry("specversion", "1.0")
        .containsEntry("id", event)
        .containsEntry("source", "intake-service/dossier/" + first.id() + "@1")
        .containsEntry("type", "vn.motcua.dossier.accepted.v1")
        .containsEntry("partitionkey", first.id())
        .containsEntry("sequence", "1");
    assertThat(JsonPath.<String>read(call.body(), "$.data.dossierId")).isEqualTo(first.id());
    await().until(() -> !get(created, "/events?state=DELIVERED").contains("\"items\":[]"));
    assertThat(get(created, "")).doesNotContain("whsec_", "token=abc");
  }

  @Test
  void triesAgainWhenItIsTimeAndLogsEachAttempt() {
    var failures = new AtomicInteger(2);
    hook.answers(_ -> failures.getAndDecrement() > 0 ? 500 : 200);
    var created = create(AGENCY, hook.url(), "vn.motcua.dossier.accepted.v1");
    var event = publish(first);
    await().until(() -> attempts(created).size() == 1);

    CLOCK.show(Instant.now().plus(Duration.ofMinutes(3)));
    await().until(() -> attempts(created).size() == 2);
    CLOCK.show(Instant.now().plus(Duration.ofMinutes(8)));

    await()
        .untilAsserted(
            () -> assertThat(attempts(created)).containsExactly("DELIVERED", "STATUS", "STATUS"));
    assertThat(hook.events()).containsExactly(event, event, event);
    var newest = get(created, "/attempts?limit=1");
    String next = JsonPath.read(newest, "$.next");
    assertThat(JsonPath.<List<Integer>>read(newest, "$.items[*].number")).containsExactly(3);
    assertThat(
            JsonPath.<List<Integer>>read(
                get(created, "/attempts?limit=2&after=" + next), "$.items[*].number"))
        .containsExactly(2, 1);
  }

  @Test
  void keepsTheOrderOfAKeyAndHoldsUpNoOther() {
    var down = new AtomicInteger(1);
    hook.answers(call -> call.body().contains(first.id()) && down.get() == 1 ? 503 : 204);
    var created = create(AGENCY, hook.url(), "motcua.dossier");
    var one = publish(first);
    await().until(() -> attempts(created).size() == 1);
    var two = publish(first);
    var three = publish(first);
    var other = publish(second);

    await().until(() -> hook.events().contains(other));
    assertThat(hook.events()).doesNotContain(two, three);
    down.set(0);
    CLOCK.show(Instant.now().plus(Duration.ofMinutes(3)));

    await().until(() -> hook.events().contains(three));
    assertThat(hook.events()).containsExactly(one, other, one, two, three);
  }

  @Test
  void aSlowReceiverHoldsUpNobodyElse() throws Exception {
    var released = new CountDownLatch(1);
    try (var quick = new Hook()) {
      hook.answers(_ -> onceReleased(released));
      create(AGENCY, hook.url(), "motcua.dossier");
      create(AGENCY, quick.url(), "motcua.dossier");
      for (int n = 0; n < 12; n++) {
        publish(SampleDossier.create());
      }

      await().atMost(Duration.ofSeconds(8)).until(() -> quick.events().size() == 12);
      assertThat(hook.events()).isEmpty();
      released.countDown();
      await().until(() -> hook.events().size() == 12);
    }
  }

  @Test
  void switchesOffWhenTheReceiverIsGoneAndTellsItsKeeper() {
    var keeper = "keeper-" + first.id() + "@vidu.vn";
    hook.answers(_ -> 410);
    var created = create(AGENCY, hook.url(), keeper, "motcua.dossier");
    var event = publish(first);

    await().until(() -> get(created, "").contains("\"notice\":\"SENT\""));
    assertThat(get(created, "")).contains("\"state\":\"SWITCHED_OFF\"", "\"reason\":\"GONE\"");
    var letters = inbox.messages(message -> message.to().equals(keeper));
    assertThat(letters).hasSize(1);
    assertThat(letters.getFirst().text()).contains("410", "Events are no longer sent", id(created));
    var later = publish(first);
    await().until(() -> get(created, "/events?state=PENDING").contains(later));
    assertThat(get(created, "/events")).contains(event);

    hook.answers(_ -> 204);
    post(created, "/resume", null, 200);
    await().until(() -> hook.events().contains(later));
    assertThat(JsonPath.<Integer>read(post(created, "/resend", lastHour(), 202), "$.events"))
        .isOne();
    await().until(() -> hook.events().size() == 3);
    assertThat(hook.events()).containsExactly(event, later, event);
  }

  @Test
  void switchesOffAfterThreeDaysOfFailures() {
    hook.answers(_ -> 500);
    var created = create(AGENCY, hook.url(), "motcua.dossier");
    publish(first);
    await().until(() -> attempts(created).size() == 1);

    CLOCK.show(Instant.now().plus(Duration.ofDays(3)).plusSeconds(5));

    await().until(() -> get(created, "").contains("\"reason\":\"FAILING\""));
    await()
        .until(() -> {
          service.getBean(vn.motcua.notification.webhook.adapter.meters.WebhookMeters.class).look();
          return service
                  .getBean(MeterRegistry.class)
                  .get("motcua.webhooks.switched.off")
                  .gauge()
                  .value()
              == 1;
        });
  }

  @Test
  void sendsOneEventAgainAndATestEvent() {
    var created = create(AGENCY, hook.url(), "motcua.dossier");
    var event = publish(first);
    await().until(() -> get(created, "/events?state=DELIVERED").contains(event));

    post(created, "/events/" + event + "/resend", null, 202);
    await().until(() -> hook.events().size() == 2);
    String test = JsonPath.read(post(created, "/test", null, 202), "$.eventId");

    await().until(() -> hook.events().size() == 3);
    assertThat(hook.events()).containsExactly(event, event, test);
    assertThat(post(created, "/events/none/resend", null, 404)).contains("webhook.event-not-found");
  }

  @Test
  void signsWithBothSecretsAfterAChange() {
    var created = create(AGENCY, hook.url(), "motcua.dossier");
    var rotated = post(created, "/secret", null, 200);
    publish(first);

    await().until(() -> hook.calls().size() == 1);
    var call = hook.calls().getFirst();
    assertThat(call.signedWith(JsonPath.read(created, "$.secret"))).isTrue();
    assertThat(call.signedWith(JsonPath.read(rotated, "$.secret"))).isTrue();
  }

  @Test
  void collectsWhileItIsPaused() {
    var created = create(AGENCY, hook.url(), "motcua.dossier");
    post(created, "/pause", null, 200);
    var event = publish(first);
    await().until(() -> get(created, "/events?state=PENDING").contains(event));
    assertThat(hook.events()).isEmpty();
    assertThat(post(created, "/test", null, 409)).contains("webhook.not-active");

    post(created, "/resume", null, 200);

    await().untilAsserted(() -> assertThat(hook.events()).containsExactly(event));
  }

  @Test
  void anotherAgencySeesNothingAndMayNothing() {
    var created = create(AGENCY, hook.url(), "motcua.dossier");
    var path = "/api/webhooks/" + id(created);
    var stranger = token("H26.170", "INTEGRATOR");

    for (var call : List.of("", "/attempts", "/events")) {
      assertThat(exchange(HttpMethod.GET, path + call, stranger, null, 404))
          .contains("webhook.not-found");
    }
    for (var call : List.of("/pause", "/resume", "/secret", "/test", "/events/e/resend")) {
      exchange(HttpMethod.POST, path + call, stranger, null, 404);
    }
    exchange(HttpMethod.POST, path + "/resend", stranger, lastHour(), 404);
    exchange(HttpMethod.DELETE, path, stranger, null, 404);
    assertThat(exchange(HttpMethod.GET, "/api/webhooks", stranger, null, 200))
        .doesNotContain(id(created));
    assertThat(
            exchange(
                HttpMethod.POST,
                "/api/webhooks",
                stranger,
                wish(AGENCY, hook.url(), "a@vidu.vn", "motcua.dossier"),
                403))
        .contains("webhook.foreign-agency");
    exchange(HttpMethod.GET, path, token(AGENCY, "INTAKE_OFFICER"), null, 403);
    exchange(HttpMethod.GET, path, token(AGENCY, "INTEGRATOR"), null, 200);
  }

  @Test
  void anAgencyMayNotTryWithoutEnd() {
    var hasty = token("H26.171", "INTEGRATOR");
    var other = token("H26.172", "INTEGRATOR");
    var wish = wish("H26.171", "https://10.0.0.1/", "it@vidu.vn", "motcua.dossier");

    assertThat(statuses("/api/webhooks", hasty, wish)).containsOnly(400, 429);
    assertThat(statuses("/api/webhooks/none/test", hasty, null)).containsOnly(404, 429);
    exchange(HttpMethod.POST, "/api/webhooks/none/test", other, null, 404);
  }

  @Test
  void refusesWhatItCannotServe() {
    refused("webhook.target-not-public", "https://10.0.0.1/", "motcua.dossier");
    refused("webhook.target-not-public", "https://[::ffff:169.254.169.254]/", "motcua.dossier");
    refused("webhook.target-not-public", "https://no-such-name.invalid/", "motcua.dossier");
    refused("webhook.url-wrong", "https://u:p@127.0.0.1/", "motcua.dossier");
    refused("webhook.events-wrong", hook.url(), "motcua.contact");
    refused("webhook.events-wrong", hook.url(), "vn.motcua.dossier.invented.v1");
    var created = create(AGENCY, hook.url(), "motcua.dossier");
    assertThat(get(created, "/attempts?after=zz", 400)).contains("webhook.cursor-wrong");
    assertThat(post(created, "/resend", "{\"from\":\"2026-11-23T09:00:00+07:00\"}", 400))
        .contains("webhook.range-wrong", "31 ngày");
  }

  @Test
  void looksAtTheTargetAgainBeforeEachAttempt() {
    var inside =
        Subscription.open(
            "w-inside",
            AGENCY,
            "Bên trong",
            TargetUrl.parse("https://10.0.0.1/").orElseThrow(),
            new EventSelection(Set.of("motcua.dossier")),
            new EmailAddress("it@vidu.vn"),
            Secret.of(new byte[32]),
            Instant.now(),
            "p-1");
    service.getBean(Subscriptions.class).add(inside);
    publish(first);

    await()
        .untilAsserted(
            () -> assertThat(get("/api/webhooks/w-inside/attempts")).contains("TARGET_REFUSED"));
  }

  @Test
  void nothingIsKeptForEver() {
    try (var client = MongoClients.create(Backbone.shared().mongoUri(DATABASE))) {
      for (var name : List.of("webhook_delivery", "webhook_attempt", "webhook_line")) {
        assertThat(client.getDatabase(DATABASE).getCollection(name).listIndexes())
            .anySatisfy(index -> {
              assertThat(index.get("key").toString()).isEqualTo("Document{{keptUntil=1}}");
              assertThat(((Number) index.get("expireAfterSeconds")).longValue()).isZero();
            });
      }
    }
  }

  @Test
  void removesWhatBelongedToADeletedOne() {
    var created = create(AGENCY, hook.url(), "motcua.dossier");
    publish(first);
    await().until(() -> attempts(created).size() == 1);

    call(HttpMethod.DELETE, "/api/webhooks/" + id(created), null, 204);

    get(created, "", 404);
    try (var client = MongoClients.create(Backbone.shared().mongoUri(DATABASE))) {
      var database = client.getDatabase(DATABASE);
      await()
          .untilAsserted(() -> {
            assertThat(database.getCollection("webhook_delivery").find())
                .noneMatch(each -> id(created).equals(each.getString("subscription")));
            assertThat(database.getCollection("webhook_subscription").find())
                .noneMatch(each -> id(created).equals(each.getString("_id")));
          });
    }
  }

  @Test
  void everyEndpointSaysWhoMayCallIt() {
    assertThat(
            AccessRule.undeclared(
                service.getBean(
                    "requestMappingHandlerMapping", RequestMappingHandlerMapping.class)))
        .isEmpty();
  }

  private void refused(String code, String url, String event) {
    var wish = wish(AGENCY, url, "it@vidu.vn", event);
    assertThat(call(HttpMethod.POST, "/api/webhooks", wish, 400)).contains(code);
  }

  /** Some more than the minute that it may take brings back. */
  private static Set<Integer> statuses(String path, String token, @Nullable String body) {
    return IntStream.range(0, 2 * TRIES_PER_MINUTE)
        .mapToObj(_ -> answer(HttpMethod.POST, path, token, body).getStatus().value())
        .collect(Collectors.toSet());
  }

  private static int onceReleased(CountDownLatch released) {
    try {
      return released.await(9, TimeUnit.SECONDS) ? 204 : 500;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 500;
    }
  }

  private static String publish(SampleDossier dossier) {
    return intake.publish(dossier.id(), dossier.accepted(Instant.now(), 1));
  }

  private static String create(String agency, String url, String event) {
    return create(agency, url, "it@vidu.vn", event);
  }

  private static String create(String agency, String url, String email, String event) {
    var wish = wish(agency, url + "?token=abc", email, event);
    return call(HttpMethod.POST, "/api/webhooks", wish, 201);
  }

  private static String wish(String agency, String url, String email, String event) {
    return """
    {"agency":"%s","name":"Kho dữ liệu","url":"%s","events":["%s"],"email":"%s"}\
    """
        .formatted(agency, url, event, email);
  }

  private static String lastHour() {
    return "{\"from\":\"%s\",\"to\":\"%s\"}"
        .formatted(Instant.now().minusSeconds(3600), Instant.now().plusSeconds(60));
  }

  private static String id(String created) {
    return JsonPath.read(created, "$.id");
  }

  private static List<String> attempts(String created) {
    return JsonPath.read(get(created, "/attempts"), "$.items[*].outcome");
  }

  private static String get(String path) {
    return call(HttpMethod.GET, path, null, 200);
  }

  private static String get(String created, String rest) {
    return get(created, rest, 200);
  }

  private static String get(String created, String rest, int status) {
    return call(HttpMethod.GET, "/api/webhooks/" + id(created) + rest, null, status);
  }

  private static String post(String created, String rest, @Nullable String body, int status) {
    return call(HttpMethod.POST, "/api/webhooks/" + id(created) + rest, body, status);
  }

  private static String call(HttpMethod method, String path, @Nullable String body, int status) {
    return exchange(method, path, token(null, "OPERATOR"), body, status);
  }

  private static String exchange(
      HttpMethod method, String path, String token, @Nullable String body, int status) {
    var answer = answer(method, path, token, body);
    assertThat(answer.getStatus().value())
        .as(path + " " + answer.getResponseBody())
        .isEqualTo(status);
    return answer.getResponseBody();
  }

  private static EntityExchangeResult<String> answer(
      HttpMethod method, String path, String token, @Nullable String body) {
    int port = ((ReactiveWebServerApplicationContext) service).getWebServer().getPort();
    var request =
        WebTestClient.bindToServer()
            .baseUrl("http://127.0.0.1:" + port)
            .responseTimeout(Duration.ofSeconds(20))
            .build()
            .method(method)
            .uri(path)
            .header("Authorization", "Bearer " + token);
    if (body != null) {
      request.header("Content-Type", "application/json").bodyValue(body);
    }
    return request.exchange().expectBody(String.class).returnResult();
  }

  private static ConfigurableApplicationContext start() {
    return NotificationServiceApplication.application()
        .sources(Outside.class)
        .run(
            "--server.port=0",
            "--spring.mongodb.uri=" + Backbone.shared().mongoUri(DATABASE),
            "--motcua.delivery.database=" + DATABASE,
            "--motcua.delivery.group=" + DATABASE,
            "--spring.kafka.bootstrap-servers=" + Backbone.shared().bootstrapServers(),
            "--motcua.notification.mail.port=" + smtp.port(),
            "--motcua.notification.sms.port=" + smpp.port(),
            // A clock that is put forward dates notices ahead, which the broker would refuse.
            "--motcua.delivery.publish=false",
            "--motcua.notification.webhook.group=notification-webhooks-it",
            "--motcua.notification.webhook.pause=PT0.1S",
            "--motcua.notification.webhook.tries-per-minute=" + TRIES_PER_MINUTE,
            "--motcua.notification.webhook.plain-http=true",
            "--motcua.notification.webhook.allowed-targets=127.0.0.0/8");
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
