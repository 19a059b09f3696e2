package vn.motcua.kit.authority;

import static vn.motcua.kit.authority.Addresses.ISSUING_CERTIFICATE_PATH;
import static vn.motcua.kit.authority.Addresses.ISSUING_CRL_PATH;
import static vn.motcua.kit.authority.Addresses.OCSP_PATH;
import static vn.motcua.kit.authority.Addresses.ROOT_CERTIFICATE_PATH;
import static vn.motcua.kit.authority.Addresses.ROOT_CRL_PATH;
import static vn.motcua.kit.authority.Addresses.TSA_PATH;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.time.Clock;
import java.time.Period;
import vn.motcua.kit.account.Accounts;
import vn.motcua.kit.http.Answer;
import vn.motcua.kit.http.BadRequest;
import vn.motcua.kit.http.Call;
import vn.motcua.kit.http.LoopbackServer;
import vn.motcua.kit.inbox.Faults;

/**
 * The authority on the network: OCSP, lists, certificates and time-stamps over HTTP, loopback only.
 */
public final class AuthorityServer implements AutoCloseable {
  private final LoopbackServer server;
  private final CertificationAuthority authority;
  private final TimeStampAuthority timeStamps;
  private final OcspResponder ocsp;
  private final RevocationLists lists;
  private final Faults faults = new Faults();

  private AuthorityServer(
      LoopbackServer server, CertificationAuthority authority, Path serialFile) {
    this.server = server;
    this.authority = authority;
    var clock = Clock.systemUTC();
    timeStamps = new TimeStampAuthority(serialFile, authority.timeStamper(), clock);
    ocsp = new OcspResponder(authority, clock);
    lists = new RevocationLists(authority.register(), clock);
  }

  /**
   * Founds the authority at the first start, gives everybody in the accounts a key, then listens.
   */
  public static AuthorityServer start(int port, Path folder, Accounts accounts, Period validity) {
    var server = LoopbackServer.bind(port, "The certification authority");
    try {
      var authority = CertificationAuthority.open(folder, server.base());
      authority.equip(accounts, validity);
      var running = new AuthorityServer(server, authority, folder.resolve("ca/time-stamps.txt"));
      running.listen();
      return running;
    } catch (RuntimeException e) {
      server.close();
      throw e;
    }
  }

  /** Keys, trust, revocation. */
  public CertificationAuthority authority() {
    return authority;
  }

  /** Where time-stamps are asked for. */
  public URI timeStampUri() {
    return server.base().resolve(TSA_PATH);
  }

  /** Where the status of a certificate is asked for. */
  public URI ocspUri() {
    return server.base().resolve(OCSP_PATH);
  }

  /** Switches for tests: refusals (HTTP 503) and delays of time-stamps and OCSP answers. */
  public Faults faults() {
    return faults;
  }

  @Override
  public void close() {
    server.close();
    timeStamps.close();
    authority.close();
  }

  private void listen() {
    server
        .on("POST " + TSA_PATH, this::timeStamp)
        .on("POST " + OCSP_PATH, call -> status(call, ocsp.answer(call.body())))
        .on("GET " + OCSP_PATH + "/", call -> status(call, ocsp.answer(requestInPath(call))))
        .on("GET " + ROOT_CRL_PATH, call -> list(authority.root()))
        .on("GET " + ISSUING_CRL_PATH, call -> list(authority.issuing()))
        .on("GET " + ROOT_CERTIFICATE_PATH, call -> certificate(authority.root()))
        .on("GET " + ISSUING_CERTIFICATE_PATH, call -> certificate(authority.issuing()))
        .start();
  }

  private Answer timeStamp(Call call) {
    requireType(call, "application/timestamp-query");
    misbehave();
    return Answer.of("application/timestamp-reply", timeStamps.answer(call.body()));
  }

  private Answer status(Call call, byte[] answer) {
    if (call.method().equals("POST")) {
      requireType(call, "application/ocsp-request");
    }
    misbehave();
    return Answer.of("application/ocsp-response", answer);
  }

  private Answer list(KeyAndChain issuer) {
    return Answer.of("application/pkix-crl", lists.of(issuer));
  }

  private static Answer certificate(KeyAndChain key) {
    try {
      return Answer.of("application/pkix-cert", key.certificate().getEncoded());
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException(e);
    }
  }

  // RFC 6960, A.1: the base64 form, percent-encoded; a plus sign stays a plus sign.
  private static String requestInPath(Call call) {
    var encoded = call.rawPath().substring(OCSP_PATH.length() + 1).replace("+", "%2B");
    return URLDecoder.decode(encoded, StandardCharsets.US_ASCII);
  }

  private void misbehave() {
    faults.awaitDelay();
    if (faults.takeRejection()) {
      throw new BadRequest(503, "Tạm ngừng theo yêu cầu thử nghiệm. Switched off by a test.");
    }
  }

  private static void requireType(Call call, String type) {
    if (!call.mediaType().equals(type)) {
      throw new BadRequest(415, "Content-Type must be " + type);
    }
  }
}
