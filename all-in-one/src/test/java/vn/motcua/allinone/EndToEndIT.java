package vn.motcua.allinone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.motcua.event.contract.EventCatalogue;
import vn.motcua.event.contract.Topic;
import vn.motcua.pades.TrustAnchors;
import vn.motcua.pades.verify.Level;
import vn.motcua.pades.verify.PdfVerifier;

/** The whole day of the demo, checked as strangers would check it. */
class EndToEndIT {

  /** What the citizens of the demo typed or own, and no subscriber of a public topic may learn. */
  private static final List<String> PERSONAL =
      List.of(
          "Nguyễn Thị Lan",
          "Trần Văn Bình",
          "001190012345",
          "001085006789",
          "0912345678",
          "912345678",
          "0987654321",
          "987654321",
          "lan.nguyen",
          "binh.tran",
          "Đội Cấn",
          "Ngọc Lâm",
          "Tạp hoá",
          "khuyết tật",
          "Hoàng Văn Nam",
          "Lê Minh Đức",
          "Vũ Quang Huy",
          "Bùi Thị Hồng",
          "Phạm Thu Hà",
          "MAT\"");

  private static final SpanCollector SPANS = SpanCollector.open();

  private static DayAtTheDesk day;

  @BeforeAll
  static void play() throws IOException {
    System.setProperty("motcua.tracing.endpoint", SPANS.address());
    try {
      day = DayAtTheDesk.play();
    } finally {
      System.clearProperty("motcua.tracing.endpoint");
    }
  }

  @AfterAll
  static void end() {
    if (day != null) {
      day.close();
    }
    SPANS.close();
  }

  @Test
  void leavesEveryPaper() {
    for (var name :
        List.of("giay-tiep-nhan.pdf", "phieu-bo-sung.pdf", "phieu-tu-choi.pdf", "van-ban-di.pdf")) {
      assertThat(new String(day.file(name), 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
    }
    assertThat(day.file("summary.json")).isNotEmpty();
  }

  @Test
  void issuesADocumentWithTwoSignaturesThatDssFindsValid() {
    var signatures = DssOracle.signatures(day.file("van-ban-di.pdf"), day.file("trust.pem"));

    assertThat(signatures).hasSize(2).allMatch(DssOracle.Signature::valid);
  }

  @Test
  void issuesADocumentWhoseLayersLastAsDssAndOurOwnVerifierFind() throws Exception {
    var pdf = day.file("van-ban-di.pdf");
    var trust = day.file("trust.pem");
    var anchors = TrustAnchors.fromPem(new String(trust, StandardCharsets.US_ASCII));
    var report = new PdfVerifier(anchors).verify(pdf).orElseThrow();

    assertThat(report.verdict().isValid()).as(report.toJson()).isTrue();
    assertThat(report.layers()).hasSize(2).allMatch(layer -> layer.level() == Level.B_LTA);
    assertThat(report.timestamps()).hasSize(1);
    assertThat(DssOracle.signatures(pdf, trust)).hasSize(2).allMatch(DssOracle.Signature::lasting);
  }

  @Test
  void issuesADocumentWithTwoSignaturesThatPopplerFindsValid() throws Exception {
    assumeTrue(installed("pdfsig"), "pdfsig (poppler-utils) is not installed");

    var report = run("pdfsig", "-nocert", day.out().resolve("van-ban-di.pdf").toString());

    assertThat(report.split("Signature is Valid", -1)).hasSize(3);
    assertThat(report).contains("Total document signed");
  }

  @Test
  void issuesADocumentThatQpdfFindsSound() throws Exception {
    assumeTrue(installed("qpdf"), "qpdf is not installed");

    assertThat(run("qpdf", "--check", day.out().resolve("van-ban-di.pdf").toString()))
        .contains("No syntax or stream encoding errors found");
  }

  @Test
  void issuesAnArchivalDocument() throws Exception {
    assertThat(VeraPdfOracle.violations(day.file("van-ban-di.pdf"))).isEmpty();
  }

  @Test
  void publishesOnlyWhatTheSchemasSay() throws IOException {
    for (var event : day.lines("events.jsonl")) {
      var type = EventCatalogue.byName(event.at("/headers/ce_type").asString()).orElseThrow();
      var schema =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
              .getSchema(
                  new String(type.schema().openStream().readAllBytes(), StandardCharsets.UTF_8),
                  InputFormat.JSON);
      assertThat(schema.validate(event.get("value").toString(), InputFormat.JSON))
          .as(type.name())
          .isEmpty();
    }
  }

  @Test
  void bringsNothingPersonalToAPublicTopic() {
    var tape = new String(day.file("events.jsonl"), StandardCharsets.UTF_8);

    assertThat(tape).doesNotContain(PERSONAL);
  }

  @Test
  void leadsOneTraceFromARequestOverRelaysAndListenersOfSeveralServices() {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() ->
            assertThat(SPANS.ways())
                .contains(
                    List.of(
                        "SERVER intake-service POST /api/dossiers/{id}/acceptance",
                        "PRODUCER intake-service vn.motcua.dossier.accepted.v1",
                        "CONSUMER routing-service vn.motcua.dossier.accepted.v1 applied",
                        "PRODUCER routing-service vn.motcua.route.opened.v1",
                        "CONSUMER intake-service vn.motcua.route.opened.v1 applied")));
  }

  @Test
  void hangsEachSpanOfAnEventUnderWhatPublishedOrCausedIt() {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() ->
            assertThat(SPANS.ways())
                .isNotEmpty()
                .allSatisfy(way -> assertThat(SpanCollector.faults(way)).isEmpty()));
  }

  @Test
  void tellsNothingPersonalAndNoCodeOfADossierToTheCollector() {
    var codes =
        day.lines("events.jsonl").stream()
            .flatMap(event ->
                Stream.of(
                    event.path("key").asString(), event.at("/value/dossierCode").asString("")))
            .filter(code -> !code.isBlank())
            .distinct()
            .toList();

    assertThat(codes).isNotEmpty();
    assertThat(SPANS.told()).isNotEmpty().doesNotContain(PERSONAL).doesNotContain(codes);
  }

  @Test
  void passesTheNationalStatusesInTheirOrder() {
    var statuses = new LinkedHashMap<String, List<Integer>>();
    var seen = new HashSet<String>();
    for (var event : day.lines("events.jsonl")) {
      // A relay that starts may tell an event twice, under the same id.
      if (event.path("topic").asString("").equals("motcua.dossier")
          && seen.add(event.at("/headers/ce_id").asString())) {
        statuses
            .computeIfAbsent(event.path("key").asString(), key -> new ArrayList<>())
            .add(event.at("/value/nationalStatus").asInt());
      }
    }

    assertThat(statuses.values())
        .containsExactlyInAnyOrder(List.of(1, 5, 1, 2, 4, 9, 10, 10), List.of(1, 3));
  }

  @Test
  void numbersTheEventsOfEachAggregateWithoutAGap() {
    var sequences = new LinkedHashMap<String, List<Integer>>();
    for (var event : day.lines("events.jsonl")) {
      sequences
          .computeIfAbsent(
              event.path("topic").asString()
                  + event.at("/headers/ce_source").asString()
                  + event.at("/headers/ce_subject").asString(),
              key -> new ArrayList<>())
          .add(Integer.parseInt(event.at("/headers/ce_sequence").asString()));
    }

    sequences
        .values()
        .forEach(numbers ->
            assertThat(numbers.stream().distinct().sorted())
                .containsExactlyElementsOf(
                    Stream.iterate(1, next -> next + 1)
                        .limit(numbers.stream().distinct().count())
                        .toList()));
  }

  @Test
  void namesForARouteTheAcceptanceThatOpenedIt() {
    var ids =
        day.lines("events.jsonl").stream()
            .map(event -> event.at("/headers/ce_id").asString())
            .toList();
    var byService =
        day.lines("events.jsonl").stream()
            .filter(event ->
                event.at("/headers/ce_type").asString().startsWith("vn.motcua.route.opened"))
            .toList();

    assertThat(byService)
        .allSatisfy(
            event -> assertThat(ids).contains(event.at("/headers/ce_causationid").asString()));
  }

  @Test
  void tellsTheCitizensAtEachTurnOnceByEachWay() {
    var told = new LinkedHashMap<String, Integer>();
    for (var message : day.lines("messages.jsonl")) {
      told.merge(
          message.path("channel").asString() + " " + message.path("text").asString(),
          1,
          Integer::sum);
    }

    assertThat(told)
        .isNotEmpty()
        .allSatisfy((message, times) -> assertThat(times).as(message).isEqualTo(1));
    assertThat(channels()).containsEntry("SMS", channels().get("EMAIL"));
  }

  @Test
  void writesSmsWithoutDiacriticsAndEmailWithThem() {
    for (var message : day.lines("messages.jsonl")) {
      var text = message.path("text").asString();
      if (message.path("channel").asString().equals("SMS")) {
        assertThat(text).matches("\\p{ASCII}*").hasSizeLessThanOrEqualTo(306);
      } else {
        assertThat(text).contains("hồ sơ");
      }
    }
  }

  @Test
  void refusesAServiceThatWritesToAnothersTopic() throws Exception {
    var intake = new BrokerClient(day.account("intake-service"));

    assertThatThrownBy(() -> intake.write(Topic.DOCUMENT))
        .hasCauseInstanceOf(TopicAuthorizationException.class);
    assertThatThrownBy(() -> intake.read(Topic.CONTACT))
        .isInstanceOf(TopicAuthorizationException.class);
  }

  @Test
  void letsAnIntegratorReadThePublicTopicsInGroupsOfHisOwnAndNothingElse() {
    var integrator = new BrokerClient(day.account(BrokerAccounts.INTEGRATOR));

    assertThat(integrator.read(Topic.DOSSIER)).isPositive();
    integrator.commit(Topic.DOSSIER, "integrator-example");

    assertThatThrownBy(() -> integrator.read(Topic.CONTACT))
        .isInstanceOf(TopicAuthorizationException.class);
    assertThatThrownBy(() -> integrator.read(Topic.CONTROL))
        .isInstanceOf(TopicAuthorizationException.class);
    assertThatThrownBy(() -> integrator.write(Topic.DOSSIER))
        .hasCauseInstanceOf(AuthorizationException.class);
    assertThatThrownBy(() -> integrator.commit(Topic.DOSSIER, "notification-service"))
        .isInstanceOf(GroupAuthorizationException.class);
  }

  @Test
  void letsNobodyInWithoutAnAccount() {
    var servers = day.account(BrokerAccounts.INTEGRATOR).get("bootstrap.servers");
    var nobody =
        new BrokerClient(Map.of("bootstrap.servers", servers, "default.api.timeout.ms", 3000));

    assertThatThrownBy(() -> nobody.read(Topic.DOSSIER)).isInstanceOf(TimeoutException.class);
  }

  private static Map<String, Long> channels() {
    var channels = new LinkedHashMap<String, Long>();
    for (JsonNode message : day.lines("messages.jsonl")) {
      channels.merge(message.path("channel").asString(), 1L, Long::sum);
    }
    return channels;
  }

  private static boolean installed(String program) {
    return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .anyMatch(folder -> new File(folder, program).canExecute());
  }

  private static String run(String... command) throws Exception {
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return output;
  }
}
