package vn.motcua.http.edge;

import io.opentelemetry.api.trace.Tracer;
import java.time.Clock;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.webflux.autoconfigure.WebFluxRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.PropertySource;
import org.springframework.core.env.Environment;
import org.springframework.http.client.ReactorResourceFactory;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import reactor.netty.resources.ConnectionProvider;
import reactor.netty.resources.LoopResources;
import tools.jackson.databind.json.JsonMapper;

/** Everything by which a service faces HTTP; a service imports it. */
@Configuration(proxyBeanMethods = false)
@Import(EdgeSecurity.class)
@PropertySource("classpath:/vn/motcua/http/edge/actuator.properties")
@EnableConfigurationProperties(EdgeSettings.class)
public class HttpEdge {

  static {
    // The caller comes from the token; the API documents must not ask for him.
    SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class);
  }

  @Bean
  Callers callers(EdgeSettings settings) {
    return new Callers(settings);
  }

  @Bean
  WebFluxRegistrations guardedMapping(Callers callers) {
    return new WebFluxRegistrations() {
      @Override
      public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
        return new GuardedMapping(callers);
      }
    };
  }

  @Bean
  WebFluxConfigurer callerArgument(Callers callers) {
    return new WebFluxConfigurer() {
      @Override
      public void configureArgumentResolvers(ArgumentResolverConfigurer resolvers) {
        resolvers.addCustomResolver(new CallerArgument(callers));
      }
    };
  }

  @Bean
  ProblemWriter problemWriter(ObjectProvider<ProblemMapping> mappings, JsonMapper json) {
    return new ProblemWriter(new ProblemOf(mappings.orderedStream().toList()), json);
  }

  @Bean
  EventPages eventPages() {
    return new EventPages();
  }

  @Bean
  Favicon favicon() {
    return new Favicon();
  }

  @Bean
  TraceContext traceContext(ObjectProvider<Tracer> tracer) {
    return new TraceContext(tracer.getIfAvailable());
  }

  @Bean
  EdgeJson edgeJson() {
    return new EdgeJson();
  }

  @Bean
  @ConditionalOnMissingBean
  Clock clock() {
    return Clock.systemUTC();
  }

  /** Own threads and connections: closing one service must not stop HTTP in its neighbours. */
  @Bean
  ReactorResourceFactory reactorResourceFactory(Environment environment) {
    var name = environment.getProperty("spring.application.name", "motcua");
    var resources = new ReactorResourceFactory();
    resources.setUseGlobalResources(false);
    resources.setLoopResourcesSupplier(
        () -> LoopResources.create(name + "-http", LoopResources.DEFAULT_IO_WORKER_COUNT, true));
    resources.setConnectionProviderSupplier(() -> ConnectionProvider.create(name + "-http", 100));
    return resources;
  }
}
