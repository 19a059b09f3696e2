package vn.motcua.signing.adapter.timer;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.signing.CustodySettings;
import vn.motcua.signing.SigningSettings;
import vn.motcua.signing.application.ProbeLog;
import vn.motcua.signing.application.SelfTested;
import vn.motcua.signing.application.TestOutside;
import vn.motcua.signing.application.WarnOfExpiry;

@Configuration(proxyBeanMethods = false)
class HealthParts {

  @Bean
  CertificateWatch certificateWatch(WarnOfExpiry expiry, MeterRegistry meters, Clock clock) {
    return new CertificateWatch(expiry, meters, clock);
  }

  @Bean
  OutsideWatch outsideWatch(
      ProbeLog log, SelfTested selfTest, CertificateWatch certificates, MeterRegistry meters) {
    return new OutsideWatch(log, selfTest, certificates, meters);
  }

  @Bean
  HealthRounds healthRounds(
      CertificateWatch certificates,
      OutsideWatch outside,
      TestOutside test,
      SigningSettings settings,
      CustodySettings custody) {
    return new HealthRounds(
        certificates, outside, test, settings.sweepEvery(), custody.probing().every());
  }

  @Bean
  HealthIndicator signingHealthIndicator(OutsideWatch outside) {
    return outside::health;
  }
}
