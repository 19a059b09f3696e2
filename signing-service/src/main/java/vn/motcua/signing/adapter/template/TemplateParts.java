package vn.motcua.signing.adapter.template;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.signing.application.Templates;

@Configuration(proxyBeanMethods = false)
class TemplateParts {
  @Bean
  Templates templates() {
    return new FileTemplates();
  }
}
