package vn.motcua.signing.adapter.pdf;

import java.net.http.HttpClient;
import java.time.Clock;
import java.util.List;
import javax.security.auth.x500.X500Principal;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;
import vn.motcua.pades.TrustAnchors;
import vn.motcua.pades.longterm.LongTermSealing;
import vn.motcua.pades.longterm.RenewalPolicy;
import vn.motcua.pades.revocation.HttpRevocationServers;
import vn.motcua.pades.revocation.OnlineRevocation;
import vn.motcua.pades.revocation.RevocationAddresses;
import vn.motcua.pades.time.AuthorityTerms;
import vn.motcua.pades.time.CallBudget;
import vn.motcua.pades.time.HttpTimestampAuthority;
import vn.motcua.pades.time.PooledAuthority;
import vn.motcua.pades.time.TimestampPool;
import vn.motcua.signing.TimestampSettings;
import vn.motcua.signing.TimestampSettings.Authority;
import vn.motcua.signing.TimestampSettings.Elsewhere;
import vn.motcua.signing.application.LongTermForms;
import vn.motcua.signing.application.LongTermForms.Missed;
import vn.motcua.signing.domain.Refusal;

/** Who stamps time and who knows what was revoked. */
@Configuration(proxyBeanMethods = false)
class TimestampParts {
  private static final Missed OFF =
      new Missed(
          Refusal.TIMESTAMPS_OFF,
          "Hệ thống chưa dùng dịch vụ cấp dấu thời gian.",
          "No timestamp authority is in use.");

  @Bean
  LongTermForms longTermForms(TimestampSettings settings, TrustAnchors anchors, Clock clock) {
    if (!settings.areOn()) {
      return file -> Mono.just(OFF);
    }
    var client = HttpClient.newBuilder().connectTimeout(settings.revocation().patience()).build();
    var pool =
        new TimestampPool(
            settings.pool().stream().map(one -> seat(one, client)).toList(),
            anchors,
            clock,
            settings.deadline());
    var sealing = new LongTermSealing(anchors, pool, revocation(settings, client, clock), clock);
    var policy = new RenewalPolicy(settings.renewBefore(), settings.algorithmSunsets());
    return ScheduledLongTermForms.onThreads(new LongTermDesk(sealing, policy), settings.atOnce());
  }

  private static PooledAuthority seat(Authority authority, HttpClient client) {
    var usual = AuthorityTerms.usual().withTimeout(authority.timeout());
    var budgeted =
        authority.calls() == 0
            ? usual
            : usual.withBudget(new CallBudget(authority.calls(), authority.window()));
    var terms = authority.policy() == null ? budgeted : budgeted.withPolicy(authority.policy());
    return new PooledAuthority(
        new HttpTimestampAuthority(authority.name(), authority.address(), client), terms);
  }

  private static OnlineRevocation revocation(
      TimestampSettings settings, HttpClient client, Clock clock) {
    var servers = new HttpRevocationServers(client, settings.revocation().patience());
    return new OnlineRevocation(servers, addresses(settings.revocation().replaced()), clock);
  }

  private static RevocationAddresses addresses(List<Elsewhere> elsewhere) {
    var addresses = RevocationAddresses.asInCertificates();
    for (var one : elsewhere) {
      var issuer = new X500Principal(one.issuer());
      if (one.responder() != null) {
        addresses = addresses.withResponder(issuer, one.responder());
      }
      if (one.list() != null) {
        addresses = addresses.withList(issuer, one.list());
      }
    }
    return addresses;
  }
}
