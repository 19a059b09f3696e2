package vn.motcua.intake;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the register of dossiers. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class IntakeServiceApplication {

  /** The application as all-in-one starts it, too. */
  public static SpringApplicationBuilder application() {
    return new SpringApplicationBuilder(IntakeServiceApplication.class)
        .web(WebApplicationType.REACTIVE)
        .properties("spring.config.name=intake-service")
        .registerShutdownHook(false);
  }

  public static void main(String[] arguments) {
    application().registerShutdownHook(true).run(arguments);
  }
}
