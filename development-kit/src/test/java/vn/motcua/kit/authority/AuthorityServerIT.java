package vn.motcua.kit.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.math.BigInteger;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.PKIXRevocationChecker;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Period;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.OCSPReqBuilder;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.UnknownStatus;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.kit.account.Accounts;

class AuthorityServerIT {
  private static final BigInteger NONCE = BigInteger.valueOf(20261122);

  @TempDir static Path shared;
  private AuthorityServer server;

  @BeforeEach
  void start() {
    server = AuthorityServer.start(0, shared, chairmanAndHisAgency(), Period.ofYears(3));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void givesTheSignerAKeyWithVietnameseNamesAndAPathToTheRoot() throws Exception {
    var chain = chain("p-1005");

    assertThat(chain).hasSize(3);
    assertThat(chain.getFirst().getSubjectX500Principal().getName())
        .contains(
            "CN=Hoàng Văn Nam", "O=Ủy ban nhân dân phường Ba Đình", "ST=Thành phố Hà Nội", "C=VN");
    assertThat(chain("agency-H26.107").getFirst().getSubjectX500Principal().getName())
        .contains("CN=Ủy ban nhân dân phường Ba Đình");
    var usage = chain.getFirst().getKeyUsage();
    assertThat(usage[0] && usage[1]).as("digitalSignature, nonRepudiation").isTrue();
    assertThat(chain.getFirst().getBasicConstraints()).isEqualTo(-1);
    assertThat(trust().getPublicKey()).isEqualTo(chain.getLast().getPublicKey());
  }

  @Test
  void keepsKeysReadableByTheirOwnerOnlyAndOverARestart() throws Exception {
    var before = chain("p-1005").getFirst();
    var trust = Files.readString(server.authority().trustFile());
    assertThat(Files.getPosixFilePermissions(server.authority().keyFile("p-1005")))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));

    stop();
    start();

    assertThat(chain("p-1005").getFirst()).isEqualTo(before);
    assertThat(Files.readString(server.authority().trustFile())).isEqualTo(trust);
  }

  @Test
  void refusesKeysForMoreThanFiveYears() {
    assertThatThrownBy(() -> server.authority().equip(Accounts.standard(), Period.ofYears(6)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void saysGoodByPostAndByGetAndEchoesTheNonce() throws Exception {
    var request = ocspRequest(chain("agency-H26.107").getFirst().getSerialNumber());
    var byPost = ocsp(post(server.ocspUri(), "application/ocsp-request", request));
    var path =
        URLEncoder.encode(Base64.getEncoder().encodeToString(request), StandardCharsets.US_ASCII);
    var byGet = ocsp(get(URI.create(server.ocspUri() + "/" + path)));

    for (var answer : List.of(byPost, byGet)) {
      assertThat(answer.getResponses()[0].getCertStatus()).isNull();
      assertThat(
              answer
                  .getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce)
                  .getExtnValue()
                  .getOctets())
          .isEqualTo(NONCE.toByteArray());
      var responder = answer.getCerts()[0];
      assertThat(answer.isSignatureValid(new JcaContentVerifierProviderBuilder().build(responder)))
          .isTrue();
      assertThat(responder.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nocheck)).isNotNull();
    }
  }

  @Test
  void saysUnknownForACertificateItNeverGave() throws Exception {
    var answer =
        ocsp(post(server.ocspUri(), "application/ocsp-request", ocspRequest(BigInteger.TWO)));

    assertThat(answer.getResponses()[0].getCertStatus()).isInstanceOf(UnknownStatus.class);
  }

  @Test
  void saysMalformedForNoise() throws Exception {
    var answer = post(server.ocspUri(), "application/ocsp-request", new byte[] {1, 2, 3});

    assertThat(new OCSPResp(answer.body()).getStatus()).isEqualTo(OCSPResp.MALFORMED_REQUEST);
  }

  @Test
  void satisfiesTheJdkWithOcspAndIsRefusedByItAfterRevocation() throws Exception {
    var other = Files.createTempDirectory(shared, "other");
    try (var own = AuthorityServer.start(0, other, chairmanAndHisAgency(), Period.ofYears(1))) {
      var chain = chain(own, "p-1005");
      validate(own, chain);

      own.authority().revoke(chain.getFirst(), 1);

      assertThatThrownBy(() -> validate(own, chain))
          .isInstanceOf(CertPathValidatorException.class)
          .hasMessageContaining("revoked");
      var answer =
          ocsp(
              post(
                  own.ocspUri(),
                  "application/ocsp-request",
                  ocspRequest(own, chain.getFirst().getSerialNumber())));
      assertThat(answer.getResponses()[0].getCertStatus()).isInstanceOf(RevokedStatus.class);
      var list = crl(own, "/crl/issuing.crl");
      list.verify(chain.get(1).getPublicKey());
      assertThat(list.isRevoked(chain.getFirst())).isTrue();
      assertThat(crl(own, "/crl/root.crl").isRevoked(chain.getFirst())).isFalse();
    }
  }

  @Test
  void stampsTimeWithNonceAndGrowingSerialNumbersOverARestart() throws Exception {
    var first = stamp();
    stop();
    start();
    var second = stamp();

    assertThat(second.getTimeStampToken().getTimeStampInfo().getSerialNumber())
        .isGreaterThan(first.getTimeStampToken().getTimeStampInfo().getSerialNumber());
    assertThat(second.getTimeStampToken().getTimeStampInfo().getNonce()).isEqualTo(NONCE);
  }

  @Test
  void refusesToStampASha1ImprintAndNoise() throws Exception {
    var request = new TimeStampRequestGenerator().generate(TSPAlgorithms.SHA1, new byte[20]);

    var weak = post(server.timeStampUri(), "application/timestamp-query", request.getEncoded());
    var noise = post(server.timeStampUri(), "application/timestamp-query", new byte[] {9});

    assertThat(new TimeStampResponse(weak.body()).getStatus()).isEqualTo(2);
    assertThat(new TimeStampResponse(noise.body()).getStatus()).isEqualTo(2);
  }

  @Test
  void failsForTheMomentWhenToldTo() throws Exception {
    server.faults().rejectNext(1);

    assertThat(
            post(server.timeStampUri(), "application/timestamp-query", new byte[] {9}).statusCode())
        .isEqualTo(503);
  }

  @Test
  void answersNobodyWhoNamesAnotherHost() throws Exception {
    try (var socket = new Socket("127.0.0.1", server.ocspUri().getPort())) {
      var request = "GET /crl/root.crl HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

      assertThat(answer).startsWith("HTTP/1.1 421");
    }
  }

  private TimeStampResponse stamp() throws Exception {
    var asking = new TimeStampRequestGenerator();
    asking.setCertReq(true);
    var request = asking.generate(TSPAlgorithms.SHA256, new byte[32], NONCE);
    var answer = post(server.timeStampUri(), "application/timestamp-query", request.getEncoded());
    var response = new TimeStampResponse(answer.body());
    response.validate(request);
    var token = response.getTimeStampToken();
    var certificate = token.getCertificates().getMatches(token.getSID()).iterator().next();
    token.validate(
        new JcaSimpleSignerInfoVerifierBuilder()
            .build((org.bouncycastle.cert.X509CertificateHolder) certificate));
    return response;
  }

  private static void validate(AuthorityServer authority, List<X509Certificate> chain)
      throws Exception {
    var validator = CertPathValidator.getInstance("PKIX");
    var revocation = (PKIXRevocationChecker) validator.getRevocationChecker();
    revocation.setOptions(
        EnumSet.of(
            PKIXRevocationChecker.Option.ONLY_END_ENTITY,
            PKIXRevocationChecker.Option.NO_FALLBACK));
    var parameters = new PKIXParameters(Set.of(new TrustAnchor(trust(authority), null)));
    parameters.addCertPathChecker(revocation);
    validator.validate(
        CertificateFactory.getInstance("X.509").generateCertPath(chain.subList(0, 2)), parameters);
  }

  private List<X509Certificate> chain(String owner) throws Exception {
    return chain(server, owner);
  }

  private static List<X509Certificate> chain(AuthorityServer authority, String owner)
      throws Exception {
    var store = KeyStore.getInstance("PKCS12");
    try (InputStream file = Files.newInputStream(authority.authority().keyFile(owner))) {
      store.load(file, "12345678".toCharArray());
    }
    var alias = store.aliases().nextElement();
    assertThat(store.getKey(alias, "12345678".toCharArray())).isNotNull();
    return Arrays.stream(store.getCertificateChain(alias))
        .map(X509Certificate.class::cast)
        .toList();
  }

  private X509Certificate trust() throws Exception {
    return trust(server);
  }

  private static X509Certificate trust(AuthorityServer authority) throws Exception {
    try (InputStream file = Files.newInputStream(authority.authority().trustFile())) {
      return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(file);
    }
  }

  private static X509CRL crl(AuthorityServer authority, String path) throws Exception {
    var octets = get(authority.ocspUri().resolve(path)).body();
    return (X509CRL)
        CertificateFactory.getInstance("X.509").generateCRL(new ByteArrayInputStream(octets));
  }

  private byte[] ocspRequest(BigInteger serial) throws Exception {
    return ocspRequest(server, serial);
  }

  private static byte[] ocspRequest(AuthorityServer authority, BigInteger serial) throws Exception {
    var sha256 =
        new JcaDigestCalculatorProviderBuilder()
            .build()
            .get(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256));
    var issuer = new JcaX509CertificateHolder(chain(authority, "p-1005").get(1));
    var nonce = new Extension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce, false, NONCE.toByteArray());
    return new OCSPReqBuilder()
        .addRequest(new CertificateID(sha256, issuer, serial))
        .setRequestExtensions(new Extensions(nonce))
        .build()
        .getEncoded();
  }

  private static BasicOCSPResp ocsp(HttpResponse<byte[]> answer) throws Exception {
    var response = new OCSPResp(answer.body());
    assertThat(response.getStatus()).isEqualTo(OCSPResp.SUCCESSFUL);
    return (BasicOCSPResp) response.getResponseObject();
  }

  private static HttpResponse<byte[]> post(URI address, String type, byte[] body) throws Exception {
    try (var http = HttpClient.newHttpClient()) {
      var request =
          HttpRequest.newBuilder(address)
              .header("Content-Type", type)
              .POST(HttpRequest.BodyPublishers.ofByteArray(body))
              .build();
      return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
    }
  }

  private static HttpResponse<byte[]> get(URI address) throws Exception {
    try (var http = HttpClient.newHttpClient()) {
      return http.send(
          HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofByteArray());
    }
  }

  private static Accounts chairmanAndHisAgency() {
    var all = Accounts.standard();
    return new Accounts(
        List.of(all.agency("H26.107").orElseThrow()),
        List.of(all.byUser("chutich.bd").orElseThrow()),
        List.of());
  }
}
