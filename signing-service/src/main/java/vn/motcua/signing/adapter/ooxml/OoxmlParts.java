package vn.motcua.signing.adapter.ooxml;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.signing.application.RegisterSheet;

@Configuration(proxyBeanMethods = false)
class OoxmlParts {

  @Bean
  RegisterSheet registerSheet() {
    return new OoxmlRegisterSheet();
  }
}
