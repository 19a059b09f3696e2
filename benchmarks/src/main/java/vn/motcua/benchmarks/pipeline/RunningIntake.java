package vn.motcua.benchmarks.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.reactive.function.client.WebClientResponseException.ServiceUnavailable;
import reactor.util.retry.Retry;
import vn.motcua.aggregate.store.PrivateRecord;
import vn.motcua.aggregate.store.WireJson;
import vn.motcua.backbone.Backbone;
import vn.motcua.backbone.LocalPorts;
import vn.motcua.event.contract.EventCatalogue;
import vn.motcua.event.contract.exchange.AgencyRecord;
import vn.motcua.event.delivery.envelope.EnvelopeWriter;
import vn.motcua.event.delivery.envelope.Source;
import vn.motcua.intake.IntakeServiceApplication;
import vn.motcua.kit.DevelopmentKit;
import vn.motcua.kit.KitPorts;
import vn.motcua.kit.KitSettings;

/**
 * The real intake service on a real broker and database, with the kit's identity provider; the
 * agency, which routing would tell, is told here.
 */
final class RunningIntake implements AutoCloseable {

  static final String AGENCY = "H26.107";

  private static final Retry UNTIL_READY =
      Retry.fixedDelay(120, Duration.ofMillis(500)).filter(ServiceUnavailable.class::isInstance);

  private final Backbone backbone;
  private final DevelopmentKit kit;
  private final ConfigurableApplicationContext service;
  private final IntakeDesk desk;

  private RunningIntake(Backbone backbone, DevelopmentKit kit) {
    int port = LocalPorts.free();
    this.backbone = backbone;
    this.kit = kit;
    this.service = IntakeServiceApplication.application().run(arguments(backbone, kit, port));
    var officer = kit.login().login("motcua.bd", "motcua");
    this.desk = new IntakeDesk("http://127.0.0.1:" + port, officer.bearer());
  }

  static RunningIntake start() throws IOException, ExecutionException, InterruptedException {
    var folder = Files.createTempDirectory("motcua-bench");
    var kit = DevelopmentKit.start(KitSettings.in(folder).withPorts(KitPorts.free()));
    var intake = new RunningIntake(Backbone.shared(), kit);
    intake.tellAgency();
    intake.desk.submit().retryWhen(UNTIL_READY).block();
    return intake;
  }

  Backbone backbone() {
    return backbone;
  }

  IntakeDesk desk() {
    return desk;
  }

  @Override
  public void close() {
    service.close();
    kit.close();
  }

  private static String[] arguments(Backbone backbone, DevelopmentKit kit, int port) {
    return new String[] {
      "--server.port=" + port,
      "--server.address=127.0.0.1",
      "--spring.mongodb.uri=" + backbone.mongoUri("motcua_intake"),
      "--spring.kafka.bootstrap-servers=" + backbone.bootstrapServers(),
      "--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + kit.issuer(),
      "--spring.security.oauth2.resourceserver.jwt.jwk-set-uri=" + kit.jwkSetUri(),
      "--spring.main.banner-mode=off"
    };
  }

  private void tellAgency() throws ExecutionException, InterruptedException {
    var agency =
        new AgencyRecord(
            AGENCY,
            1,
            "Ủy ban nhân dân phường Ba Đình",
            "People's Committee of Ba Đình Ward",
            "Thành phố Hà Nội",
            "Trung tâm Phục vụ hành chính công phường Ba Đình",
            "Ba Đình",
            "Số 2 phố Trúc Bạch, Hà Nội",
            "024 3734 0000",
            "motcua@badinh.example.vn",
            "07:30–11:30, 13:00–17:00",
            "UBND");
    var type = EventCatalogue.byRecord(AgencyRecord.class);
    var record =
        new PrivateRecord(
            "agency", type.name(), type.topic().topicName(), AGENCY, 1, WireJson.write(agency));
    var source = new Source("routing", "agency", AGENCY, 1);
    try (var producer =
        new KafkaProducer<>(
            Map.<String, Object>of("bootstrap.servers", backbone.bootstrapServers()),
            new StringSerializer(),
            new ByteArraySerializer())) {
      producer.send(EnvelopeWriter.ofPrivateRecord(source, record, Instant.now())).get();
    }
  }
}
