package vn.motcua.signing.adapter.pdf;

import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.motcua.pades.Answer;
import vn.motcua.pades.TrustAnchors;
import vn.motcua.pades.Words;
import vn.motcua.pades.time.AuthorityTerms;
import vn.motcua.pades.time.HttpTimestampAuthority;
import vn.motcua.pades.time.Imprint;
import vn.motcua.pades.time.PooledAuthority;
import vn.motcua.pades.time.TimestampPool;
import vn.motcua.pades.time.TimestampToken;
import vn.motcua.signing.CustodySettings.Probing;
import vn.motcua.signing.domain.Probe;

/** Asks each timestamp authority for a real token over a sample and verifies it (RFC 3161). */
final class TimestampProbes {
  private static final byte[] SAMPLE = "Motcua: thử dấu thời gian".getBytes(StandardCharsets.UTF_8);

  private final Map<String, TimestampPool> authorities = new TreeMap<>();

  TimestampProbes(Probing probing, HttpClient client, TrustAnchors anchors, Clock clock) {
    var terms = AuthorityTerms.usual().withTimeout(probing.patience());
    for (Map.Entry<String, URI> each : probing.authorities().entrySet()) {
      var authority = new HttpTimestampAuthority(each.getKey(), each.getValue(), client);
      var alone = List.of(new PooledAuthority(authority, terms));
      authorities.put(each.getKey(), new TimestampPool(alone, anchors, clock, probing.patience()));
    }
  }

  List<Probe> probes() {
    return authorities.entrySet().stream()
        .map(each -> Probes.timed(() -> probe(each.getKey(), each.getValue())))
        .toList();
  }

  private static Probe probe(String name, TimestampPool authority) {
    var imprint = Imprint.of(SAMPLE);
    return switch (authority.stamp(imprint)) {
      case Answer.Accepted<TimestampToken> _ ->
          Probes.good(
              Probe.Kind.TSA,
              name,
              new Words("đã cấp dấu thời gian hợp lệ", "gave a timestamp that can be relied on"));
      case Answer.Refused<TimestampToken>(var why) ->
          Probes.fault(Probe.Kind.TSA, name, why.words());
    };
  }
}
