package vn.motcua.pades.hostile;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.RSAKeyGenParameterSpec;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import vn.motcua.pades.fixture.LongTermOffice;
import vn.motcua.pades.fixture.TestAuthority;

/** Keys and certificates that the usual fixtures would not make. */
final class Forger {
  private static final AtomicLong SERIAL = new AtomicLong(1_000_000);

  private Forger() {}

  static KeyPair rsa(int bits, BigInteger exponent) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(new RSAKeyGenParameterSpec(bits, exponent));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException(broken);
    }
  }

  static KeyPair ec() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException(broken);
    }
  }

  /** A certificate by the trusted issuing authority, as it would give one to anybody. */
  static X509Certificate certified(String name, PublicKey key) {
    TestAuthority authority = LongTermOffice.ISSUING;
    X500Name issuer =
        X500Name.getInstance(authority.certificate().getSubjectX500Principal().getEncoded());
    return certified(issuer, authority.privateKey(), name, key, "SHA256withRSA");
  }

  /** As {@link #certified(String, PublicKey)}, valid and used as {@code terms} say. */
  static X509Certificate certified(PublicKey key, Terms terms) {
    X500Name issuer =
        X500Name.getInstance(
            LongTermOffice.ISSUING.certificate().getSubjectX500Principal().getEncoded());
    try {
      X509v3CertificateBuilder builder =
          new JcaX509v3CertificateBuilder(
              issuer,
              BigInteger.valueOf(SERIAL.incrementAndGet()),
              Date.from(terms.from),
              Date.from(terms.to),
              new X500Name("CN=UBND phường Ba Đình,C=VN"),
              key);
      builder.addExtension(Extension.keyUsage, true, new KeyUsage(terms.usage));
      for (KeyPurposeId purpose : terms.purposes) {
        builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(purpose));
      }
      return signed(builder, LongTermOffice.ISSUING.privateKey(), "SHA256withRSA");
    } catch (Exception broken) {
      throw new IllegalStateException(broken);
    }
  }

  /** When a certificate is valid and what it is for. */
  record Terms(Instant from, Instant to, int usage, List<KeyPurposeId> purposes) {
    static Terms valid(Instant from, Instant to) {
      return new Terms(from, to, KeyUsage.nonRepudiation, List.of());
    }

    static Terms usedFor(int usage, KeyPurposeId... purposes) {
      return new Terms(TestAuthority.FROM, TestAuthority.TO, usage, List.of(purposes));
    }
  }

  private static X509Certificate signed(
      X509v3CertificateBuilder builder, PrivateKey key, String algorithm) throws Exception {
    return new JcaX509CertificateConverter()
        .getCertificate(builder.build(new JcaContentSignerBuilder(algorithm).build(key)));
  }

  static X509Certificate certified(
      X500Name issuer, PrivateKey issuerKey, String name, PublicKey key, String algorithm) {
    try {
      X509v3CertificateBuilder builder =
          new JcaX509v3CertificateBuilder(
              issuer,
              BigInteger.valueOf(SERIAL.incrementAndGet()),
              Date.from(TestAuthority.FROM),
              Date.from(TestAuthority.TO),
              new X500Name("CN=" + name + ",C=VN"),
              key);
      builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.nonRepudiation));
      return signed(builder, issuerKey, algorithm);
    } catch (Exception broken) {
      throw new IllegalStateException(broken);
    }
  }

  static byte[] value(String algorithm, KeyPair keys, byte[] content) {
    try {
      Signature signature = Signature.getInstance(algorithm);
      signature.initSign(keys.getPrivate());
      signature.update(content);
      return signature.sign();
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException(broken);
    }
  }
}
