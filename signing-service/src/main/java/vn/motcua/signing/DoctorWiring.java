package vn.motcua.signing;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import vn.motcua.signing.application.CertificateRegister;

/** The few parts that tell from configuration alone whether signing could work. */
@ComponentScan("vn.motcua.signing.adapter.pdf")
@EnableConfigurationProperties({
  SigningSettings.class,
  CustodySettings.class,
  TimestampSettings.class
})
class DoctorWiring {

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  CertificateRegister certificateRegister() {
    return new RememberedCertificates();
  }
}
