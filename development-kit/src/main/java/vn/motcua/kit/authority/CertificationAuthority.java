package vn.motcua.kit.authority;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Period;
import java.util.Base64;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.kit.account.Accounts;
import vn.motcua.kit.account.Agency;
import vn.motcua.kit.account.Person;
import vn.motcua.kit.inbox.OwnerOnly;

/**
 * The kit's own trust: a root, an issuing authority below it, the keys of people and agencies. All
 * of it is created at the first start and read back later; nothing of it is worth anything outside
 * this machine.
 */
public final class CertificationAuthority implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(CertificationAuthority.class);
  private static final String OWN_PIN = "motcua-kit";
  private static final int BITS = 2048;

  private final Path folder;
  private final IssuedCertificates register;
  private final Issuer issuer;
  private final Extensions extensions;
  private final Clock clock;
  private final KeyAndChain root;
  private final KeyAndChain issuing;

  private CertificationAuthority(Path folder, URI base, IssuedCertificates register, Clock clock) {
    this.folder = folder;
    this.register = register;
    this.clock = clock;
    issuer = new Issuer(register, clock);
    extensions = new Extensions(new Addresses(base));
    root = own("root", this::newRoot);
    issuing = own("issuing", this::newIssuing);
    writeTrust();
  }

  /**
   * Opens the authority in this folder, or founds it.
   *
   * @param base where its OCSP responder and lists will answer; stands in every certificate
   */
  public static CertificationAuthority open(Path folder, URI base) {
    var register = IssuedCertificates.open(folder.resolve("ca/issued.jsonl"));
    return new CertificationAuthority(folder, base, register, Clock.systemUTC());
  }

  /**
   * Gives a key to everybody in the accounts who signs and has none that is valid: {@code
   * keys/<person>.p12} and {@code keys/agency-<code>.p12}.
   *
   * @param validity at most five years
   */
  public void equip(Accounts accounts, Period validity) {
    if (validity.toTotalMonths() > 60) {
      throw new IllegalArgumentException("A certificate is valid for five years at the most");
    }
    accounts.agencies().forEach(agency -> equip(agency, validity));
    accounts.people().forEach(person -> equip(person, accounts, validity));
  }

  /** The key file of a person or, with {@code agency-} before its code, of an agency. */
  public Path keyFile(String owner) {
    return folder.resolve("keys").resolve(owner + ".p12");
  }

  /** The root certificate as PEM, the one anchor of trust. */
  public Path trustFile() {
    return folder.resolve("trust.pem");
  }

  /** Revoked from this moment on; OCSP and list say so at once. */
  public void revoke(X509Certificate certificate, int reason) {
    register.revoked(certificate.getSerialNumber(), clock.instant(), reason);
  }

  @Override
  public void close() {
    register.close();
  }

  KeyAndChain root() {
    return root;
  }

  KeyAndChain issuing() {
    return issuing;
  }

  IssuedCertificates register() {
    return register;
  }

  KeyAndChain ocspSigner() {
    return own("ocsp", () -> newServant("OCSP Motcua", extensions.ocspSigning()));
  }

  KeyAndChain timeStamper() {
    return own("tsa", () -> newServant("Dấu thời gian Motcua", extensions.timeStamping()));
  }

  private KeyAndChain newRoot() {
    return issuer.selfSigned(
        new Issuer.Request(
            Subjects.ofKit("Motcua Root CA (thử nghiệm)"),
            BITS,
            Period.ofYears(20),
            extensions.root()));
  }

  private KeyAndChain newIssuing() {
    return issuer.issue(
        root,
        new Issuer.Request(
            Subjects.ofKit("Motcua Issuing CA (thử nghiệm)"),
            BITS,
            Period.ofYears(10),
            extensions.issuing()));
  }

  private KeyAndChain newServant(String name, List<Extensions.Item> purpose) {
    return issuer.issue(
        issuing, new Issuer.Request(Subjects.ofKit(name), BITS, Period.ofYears(5), purpose));
  }

  private void equip(Agency agency, Period validity) {
    agency
        .signingPin()
        .map(pin -> new KeyFile(keyFile("agency-" + agency.code()), pin))
        .ifPresent(file ->
            keep(
                file,
                new Issuer.Request(Subjects.of(agency), BITS, validity, extensions.signer())));
  }

  private void equip(Person person, Accounts accounts, Period validity) {
    person
        .signingPin()
        .ifPresent(pin -> {
          var agency = person.agencyCode().flatMap(accounts::agency).orElseThrow();
          var name = Subjects.of(person, agency);
          keep(
              new KeyFile(keyFile(person.person()), pin),
              new Issuer.Request(name, BITS, validity, extensions.signer()));
        });
  }

  private void keep(KeyFile file, Issuer.Request request) {
    if (!file.exists() || hasExpired(file.read())) {
      file.write(issuer.issue(issuing, request));
      LOG.info("New signing key in {}", file.path().getFileName());
    }
  }

  private KeyAndChain own(String name, Supplier<KeyAndChain> create) {
    var file = new KeyFile(folder.resolve("ca").resolve(name + ".p12"), OWN_PIN);
    if (!file.exists()) {
      file.write(create.get());
    }
    return file.read();
  }

  private boolean hasExpired(KeyAndChain key) {
    return key.certificate().getNotAfter().toInstant().isBefore(clock.instant());
  }

  private void writeTrust() {
    try {
      var base64 =
          Base64.getMimeEncoder(64, new byte[] {'\n'})
              .encodeToString(root.certificate().getEncoded());
      var pem = "-----BEGIN CERTIFICATE-----\n" + base64 + "\n-----END CERTIFICATE-----\n";
      OwnerOnly.write(trustFile(), pem.getBytes(US_ASCII));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + trustFile(), e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
