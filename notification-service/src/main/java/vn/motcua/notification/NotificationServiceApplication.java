package vn.motcua.notification;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Import;

/** Tells citizens what became of their dossiers. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import(NotificationWiring.class)
public class NotificationServiceApplication {

  /** The application, not yet started. */
  public static SpringApplicationBuilder application() {
    return new SpringApplicationBuilder(NotificationServiceApplication.class)
        .web(WebApplicationType.REACTIVE)
        .properties("spring.config.name=notification-service")
        .registerShutdownHook(false);
  }

  /** Starts the service alone. */
  public static void main(String[] arguments) {
    application().registerShutdownHook(true).run(arguments);
  }
}
