package vn.motcua.signing.adapter.http;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.http.edge.ProblemMapping;
import vn.motcua.signing.SigningSettings;

@Configuration(proxyBeanMethods = false)
class HttpParts {

  @Bean
  ProblemMapping problemMapping() {
    return new FailureProblems();
  }

  @Bean
  StrangersDoor strangersDoor(SigningSettings settings, Clock clock) {
    return new StrangersDoor(settings.open(), clock);
  }
}
