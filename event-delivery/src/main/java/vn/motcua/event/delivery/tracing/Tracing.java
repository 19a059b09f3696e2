package vn.motcua.event.delivery.tracing;

import io.opentelemetry.api.trace.Tracer;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/** Gives a service its tracer, when {@code motcua.tracing.endpoint} says where spans go. */
@Configuration(proxyBeanMethods = false)
@Conditional(Tracing.CollectorNamed.class)
@EnableConfigurationProperties(TracingProperties.class)
public class Tracing {

  @Bean(destroyMethod = "close")
  SpanExport spanExport(TracingProperties properties, Environment environment) {
    return SpanExport.to(properties, environment.getProperty("spring.application.name", "motcua"));
  }

  @Bean
  Tracer tracer(SpanExport spans) {
    return spans.tracer();
  }

  static final class CollectorNamed implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
      return StringUtils.hasText(context.getEnvironment().getProperty(TracingProperties.ENDPOINT));
    }
  }
}
