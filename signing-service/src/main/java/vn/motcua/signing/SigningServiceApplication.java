package vn.motcua.signing;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Import;
import vn.motcua.event.delivery.EventDelivery;
import vn.motcua.event.delivery.operator.DeliveryOperator;
import vn.motcua.http.edge.HttpEdge;

/** The records office as a service of its own. */
@SpringBootApplication
@Import({HttpEdge.class, EventDelivery.class, DeliveryOperator.class})
@EnableConfigurationProperties(SigningSettings.class)
public class SigningServiceApplication {

  /** The application, ready to run here or beside others in one JVM. */
  public static SpringApplicationBuilder application() {
    return new SpringApplicationBuilder(SigningServiceApplication.class)
        .web(WebApplicationType.REACTIVE)
        .registerShutdownHook(false)
        .properties("spring.config.name=signing-service");
  }

  public static void main(String[] arguments) {
    application().registerShutdownHook(true).run(arguments);
  }
}
