package vn.motcua.chaos.service;

import java.util.Map;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts a service as the real ones are started, without their web pages. */
final class ServiceContext {

  private ServiceContext() {}

  static ConfigurableApplicationContext start(
      Class<?> wiring, World world, String service, String instance) {
    return new SpringApplicationBuilder(wiring)
        .web(WebApplicationType.NONE)
        .logStartupInfo(false)
        .properties(
            Map.of(
                "spring.main.banner-mode",
                "off",
                "logging.config",
                "classpath:logback.xml",
                "spring.mongodb.uri",
                world.mongoUri(),
                "spring.kafka.bootstrap-servers",
                world.bootstrapServers(),
                "motcua.delivery.service",
                service,
                "motcua.delivery.instance",
                instance,
                "motcua.delivery.database",
                World.databaseOf(service),
                "motcua.delivery.attempts",
                "4",
                "motcua.delivery.longest-retry",
                "2s"))
        .run();
  }
}
