package vn.motcua.signing.adapter.pdf;

import java.net.http.HttpClient;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.pades.TrustAnchors;
import vn.motcua.pades.key.SelfTest;
import vn.motcua.pades.revocation.HttpRevocationServers;
import vn.motcua.pades.revocation.OnlineRevocation;
import vn.motcua.pades.revocation.RevocationAddresses;
import vn.motcua.pades.sign.TwoLayerSigning;
import vn.motcua.signing.CustodySettings;
import vn.motcua.signing.SigningSettings;
import vn.motcua.signing.application.CertificateRegister;
import vn.motcua.signing.application.DocumentSigner;
import vn.motcua.signing.application.ExternalSigner;
import vn.motcua.signing.application.OutsideWorld;
import vn.motcua.signing.application.SelfTested;

/** Who keeps the keys, and what is tried of them. */
@Configuration(proxyBeanMethods = false)
class CustodyParts {

  /** Before anything else is made that signs. */
  @Bean
  SelfTested selfTested() {
    return SelfTestGate.passed(SelfTest.run());
  }

  @Bean(destroyMethod = "close")
  Keepers keepers(
      SigningSettings settings, CustodySettings custody, Clock clock, SelfTested passedFirst) {
    return Keepers.of(custody.kept(), settings.pinned(), clock);
  }

  @Bean
  Sightings sightings(CertificateRegister register, Clock clock) {
    return new RegisteredSightings(register, clock);
  }

  @Bean
  KeyRing keyRing(SigningSettings settings, Keepers keepers, Sightings sightings, Clock clock) {
    return new KeyRing(
        settings.keysDirectory(),
        settings.imagesDirectory(),
        settings.developmentCustody(),
        settings.pinned(),
        new PinBrake(clock),
        keepers,
        sightings);
  }

  @Bean
  ExternalSigner externalSigner(
      KeyRing keys,
      Keepers keepers,
      Sightings sightings,
      TrustAnchors anchors,
      DocumentSigner threads,
      Clock clock) {
    var desk = new AgentDesk(keys, keepers, sightings, new TwoLayerSigning(anchors), clock);
    return new AgentSigner(desk, (ScheduledDocumentSigner) threads);
  }

  @Bean
  OutsideWorld outsideWorld(
      SigningSettings settings,
      CustodySettings custody,
      Keepers keepers,
      Sightings sightings,
      TrustAnchors anchors,
      Clock clock) {
    var client = HttpClient.newBuilder().connectTimeout(custody.probing().patience()).build();
    var servers = new HttpRevocationServers(client, custody.probing().patience());
    var online = new OnlineRevocation(servers, RevocationAddresses.asInCertificates(), clock);
    return new ProbedWorld(
        new KeyProbes(keepers, settings.keysDirectory(), anchors, sightings, clock),
        new TimestampProbes(custody.probing(), client, anchors, clock),
        new RevocationProbes(online, anchors));
  }
}
