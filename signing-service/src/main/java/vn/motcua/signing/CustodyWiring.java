package vn.motcua.signing;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.signing.application.CertificateRegister;
import vn.motcua.signing.application.CheckBooks;
import vn.motcua.signing.application.CompleteExternalSigning;
import vn.motcua.signing.application.DocumentFiles;
import vn.motcua.signing.application.ExternalRequests;
import vn.motcua.signing.application.ExternalSigner;
import vn.motcua.signing.application.Filing;
import vn.motcua.signing.application.OpenExternalSigning;
import vn.motcua.signing.application.OutsideWorld;
import vn.motcua.signing.application.PendingTimestamps;
import vn.motcua.signing.application.ProbeLog;
import vn.motcua.signing.application.SelfTested;
import vn.motcua.signing.application.ShowArchive;
import vn.motcua.signing.application.ShowSigningHealth;
import vn.motcua.signing.application.TestOutside;
import vn.motcua.signing.application.WarnOfExpiry;

/** Parts for keys that are elsewhere, certificates, and the health of signing. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CustodySettings.class)
class CustodyWiring {

  @Bean
  OpenExternalSigning openExternalSigning(
      Filing filing,
      ExternalSigner signer,
      ExternalRequests requests,
      DocumentFiles files,
      Clock clock,
      CustodySettings settings) {
    return new OpenExternalSigning(
        filing, signer, requests, files, clock, settings.agentLifetime());
  }

  @Bean
  CompleteExternalSigning completeExternalSigning(
      Filing filing,
      ExternalSigner signer,
      ExternalRequests requests,
      DocumentFiles files,
      Clock clock) {
    return new CompleteExternalSigning(filing, signer, requests, files, clock);
  }

  @Bean
  TestOutside testOutside(
      OutsideWorld outside, CertificateRegister certificates, ProbeLog log, Clock clock) {
    return new TestOutside(outside, certificates, log, clock);
  }

  @Bean
  WarnOfExpiry warnOfExpiry(CertificateRegister certificates, Clock clock) {
    return new WarnOfExpiry(certificates, clock);
  }

  /** Pending timestamps are told of where somebody counts them. */
  @Bean
  ShowSigningHealth showSigningHealth(
      SelfTested selfTest,
      CertificateRegister certificates,
      ProbeLog probes,
      ShowArchive archive,
      CheckBooks books,
      ObjectProvider<PendingTimestamps> timestamps,
      Clock clock) {
    return new ShowSigningHealth(
        selfTest, certificates, probes, archive, books, timestamps.getIfAvailable(), clock);
  }
}
