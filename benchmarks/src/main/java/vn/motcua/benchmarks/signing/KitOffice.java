package vn.motcua.benchmarks.signing;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import vn.motcua.kit.KitSettings;
import vn.motcua.kit.authority.AuthorityServer;
import vn.motcua.pades.longterm.LongTermPdf;
import vn.motcua.pades.longterm.LongTermSealing;
import vn.motcua.pades.revocation.HttpRevocationServers;
import vn.motcua.pades.revocation.OnlineRevocation;
import vn.motcua.pades.revocation.RevocationAddresses;
import vn.motcua.pades.sign.SignedPdf;
import vn.motcua.pades.time.AuthorityTerms;
import vn.motcua.pades.time.HttpTimestampAuthority;
import vn.motcua.pades.time.PooledAuthority;
import vn.motcua.pades.time.TimestampPool;

/** RSA-2048 keys of the kit's own authority, which answers OCSP and stamps time while open. */
final class KitOffice implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final AuthorityServer authority;
  private final SigningOffice office;

  private KitOffice(AuthorityServer authority) throws IOException {
    this.authority = authority;
    var keys = authority.authority();
    this.office =
        SigningOffice.of(keys.trustFile(), keys.keyFile("p-1005"), keys.keyFile("agency-H26.107"));
  }

  static KitOffice open() throws IOException {
    var folder = Files.createTempDirectory("motcua-bench");
    var settings = KitSettings.in(folder);
    return new KitOffice(
        AuthorityServer.start(0, folder, settings.accounts(), settings.keyValidity()));
  }

  SigningOffice office() {
    return office;
  }

  /** B-LTA: one document timestamp over both layers, OCSP answers embedded. */
  LongTermPdf sealed(SignedPdf document) {
    var clock = Clock.systemUTC();
    try (var client = HttpClient.newHttpClient()) {
      var stamper = new HttpTimestampAuthority("kit", authority.timeStampUri(), client);
      var pool =
          new TimestampPool(
              List.of(new PooledAuthority(stamper, AuthorityTerms.usual())),
              office.anchors(),
              clock,
              PATIENCE);
      var online =
          new OnlineRevocation(
              new HttpRevocationServers(client, PATIENCE),
              RevocationAddresses.asInCertificates(),
              clock);
      return new LongTermSealing(office.anchors(), pool, online, clock)
          .seal(document)
          .orElseThrow();
    }
  }

  @Override
  public void close() {
    authority.close();
  }
}
