package vn.motcua.benchmarks.signing;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** P-256 keys right under a P-256 root, made for this run; the kit has RSA keys only. */
final class EllipticOffice {

  private static final X500Name ROOT = new X500Name("CN=Root P-256, C=VN");
  private static final int SIGNS = KeyUsage.digitalSignature | KeyUsage.nonRepudiation;
  private static final int CERTIFIES = KeyUsage.keyCertSign | KeyUsage.cRLSign;

  private final KeyPair rootKeys = keyPair();
  private final X509Certificate root = certificate(ROOT, rootKeys, 1, CERTIFIES);
  private final Path folder;

  private EllipticOffice(Path folder) throws GeneralSecurityException, IOException {
    this.folder = folder;
  }

  static SigningOffice make() throws GeneralSecurityException, IOException {
    var authority = new EllipticOffice(Files.createTempDirectory("motcua-bench"));
    return SigningOffice.of(
        authority.trustFile(),
        authority.keyFile("Hoàng Văn Nam", 2),
        authority.keyFile("Ủy ban nhân dân phường Ba Đình", 3));
  }

  private Path trustFile() throws GeneralSecurityException, IOException {
    var base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(root.getEncoded());
    return Files.writeString(
        folder.resolve("trust.pem"),
        "-----BEGIN CERTIFICATE-----\n" + base64 + "\n-----END CERTIFICATE-----\n");
  }

  private Path keyFile(String name, int serial) throws GeneralSecurityException, IOException {
    var keys = keyPair();
    var subject = new X500Name("CN=" + name + ", C=VN");
    var chain = new Certificate[] {certificate(subject, keys, serial, SIGNS), root};
    var store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    var pin = SigningOffice.PIN.toCharArray();
    store.setKeyEntry("key", keys.getPrivate(), pin, chain);
    var file = folder.resolve(serial + ".p12");
    try (var out = Files.newOutputStream(file)) {
      store.store(out, pin);
    }
    return file;
  }

  private X509Certificate certificate(X500Name subject, KeyPair keys, int serial, int usage)
      throws GeneralSecurityException, IOException {
    var now = Instant.now();
    var built =
        new JcaX509v3CertificateBuilder(
                ROOT,
                BigInteger.valueOf(serial),
                Date.from(now.minus(Duration.ofDays(1))),
                Date.from(now.plus(Duration.ofDays(1000))),
                subject,
                keys.getPublic())
            .addExtension(Extension.keyUsage, true, new KeyUsage(usage))
            .addExtension(
                Extension.basicConstraints, true, new BasicConstraints(usage == CERTIFIES));
    try {
      var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(rootKeys.getPrivate());
      return new JcaX509CertificateConverter().getCertificate(built.build(signer));
    } catch (OperatorCreationException absent) {
      throw new GeneralSecurityException(absent);
    }
  }

  private static KeyPair keyPair() throws GeneralSecurityException {
    var generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    return generator.generateKeyPair();
  }
}
