package vn.motcua.signing.adapter.template;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.signing.SigningSettings;

@Configuration(proxyBeanMethods = false)
class TemplateParts {
  @Bean
  FileTemplates templates(SigningSettings settings, Clock clock) {
    return FileTemplates.with(settings.templatesDirectory(), clock);
  }
}
