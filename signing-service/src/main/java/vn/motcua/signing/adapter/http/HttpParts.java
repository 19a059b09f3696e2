package vn.motcua.signing.adapter.http;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.http.edge.ProblemMapping;

@Configuration(proxyBeanMethods = false)
class HttpParts {

  @Bean
  ProblemMapping problemMapping() {
    return new FailureProblems();
  }
}
