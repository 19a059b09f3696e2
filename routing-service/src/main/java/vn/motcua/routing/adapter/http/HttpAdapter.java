package vn.motcua.routing.adapter.http;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the HTTP edge asks of routing. */
@Configuration(proxyBeanMethods = false)
class HttpAdapter {

  @Bean
  RoutingProblems routingProblems() {
    return new RoutingProblems();
  }
}
