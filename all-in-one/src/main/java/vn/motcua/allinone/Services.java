package vn.motcua.allinone;

import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;
import vn.motcua.backbone.BrokerUsers;
import vn.motcua.intake.IntakeServiceApplication;
import vn.motcua.notification.NotificationServiceApplication;
import vn.motcua.routing.RoutingServiceApplication;
import vn.motcua.signing.SigningServiceApplication;

/** The four services' own applications, told where everything is on this machine. */
final class Services {

  private final Home home;
  private final Ports ports;
  private final String mongoUri;
  private final BrokerUsers users;
  private final Pace pace;

  Services(Home home, Ports ports, String mongoUri, BrokerUsers users, Pace pace) {
    this.home = home;
    this.ports = ports;
    this.mongoUri = mongoUri;
    this.users = users;
    this.pace = pace;
  }

  List<Service> all() {
    return List.of(
        service(
            IntakeServiceApplication.application(),
            "intake",
            ports.intake(),
            "--motcua.intake.refusal-undo-window=PT5S",
            "--motcua.intake.public-url=" + ports.http(ports.intake()),
            "--motcua.intake.signing-public-url=" + ports.http(ports.signing())),
        service(RoutingServiceApplication.application(), "routing", ports.routing()),
        service(
            SigningServiceApplication.application(),
            "signing",
            ports.signing(),
            "--motcua.signing.keys-directory=" + home.kit().resolve("keys"),
            "--motcua.signing.images-directory=" + home.kit().resolve("images"),
            "--motcua.signing.trust=" + home.kit().resolve("trust.pem"),
            "--motcua.signing.custody=development",
            "--motcua.signing.probing.timestamp-authorities.kit="
                + ports.http(ports.kitAuthority())
                + "/tsa",
            "--motcua.signing.verification-address="
                + ports.http(ports.signing())
                + "/kiem-tra-van-ban",
            // Certificates of the kit name its OCSP responder and lists themselves.
            "--motcua.signing.timestamps.authorities[0].name=kit",
            "--motcua.signing.timestamps.authorities[0].address="
                + ports.http(ports.kitAuthority())
                + "/tsa"),
        service(
            NotificationServiceApplication.application(),
            "notification",
            ports.notification(),
            "--motcua.notification.sms.port=" + ports.smpp(),
            "--motcua.notification.mail.port=" + ports.smtp(),
            "--motcua.notification.pages.tracking=" + ports.http(ports.intake()) + "/tra-cuu",
            "--motcua.notification.pages.rating=" + ports.http(ports.intake()) + "/danh-gia",
            "--motcua.notification.quiet-hours.to=" + pace.quietUntil(),
            "--motcua.notification.sending.receipt-wait=" + pace.receiptWait(),
            // A receiver to try things with runs on the same machine.
            "--motcua.notification.webhook.plain-http=true",
            "--motcua.notification.webhook.allowed-targets=127.0.0.0/8,::1"));
  }

  private Service service(
      SpringApplicationBuilder application, String name, int port, String... particular) {
    var issuer = ports.http(ports.identity());
    var arguments =
        new ArrayList<>(
            List.of(
                "--server.port=" + port,
                "--server.address=127.0.0.1",
                "--spring.mongodb.uri=" + mongoUri.replace("/?", "/motcua_" + name + "?"),
                "--spring.kafka.bootstrap-servers=" + ports.bootstrapServers(),
                "--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + issuer,
                "--spring.security.oauth2.resourceserver.jwt.jwk-set-uri="
                    + issuer
                    + "/oauth2/jwks",
                // After a kill the relay takes its own lease again, and readers their own place.
                "--motcua.delivery.instance=local",
                "--spring.main.banner-mode=off"));
    users
        .client(name + "-service")
        .forEach((key, value) -> arguments.add("--spring.kafka.properties." + key + "=" + value));
    arguments.addAll(List.of(particular));
    return new Service(application, arguments);
  }

  /** A service and how it is started here. */
  record Service(SpringApplicationBuilder application, List<String> arguments) {}
}
