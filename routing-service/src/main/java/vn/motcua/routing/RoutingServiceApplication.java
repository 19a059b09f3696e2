package vn.motcua.routing;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** The way of dossiers as a service of its own. */
@SpringBootApplication
public class RoutingServiceApplication {

  /** The application, ready to run here or beside others in one JVM. */
  public static SpringApplicationBuilder application() {
    return new SpringApplicationBuilder(RoutingServiceApplication.class)
        .web(WebApplicationType.REACTIVE)
        .registerShutdownHook(false)
        .properties("spring.config.name=routing-service");
  }

  public static void main(String[] arguments) {
    application().registerShutdownHook(true).run(arguments);
  }
}
