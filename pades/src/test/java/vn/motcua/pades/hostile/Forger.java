package vn.motcua.pades.hostile;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.RSAKeyGenParameterSpec;
import java.util.Date;
import java.util.concurrent.atomic.AtomicLong;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
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

  static X509Certificate certified(
      X500Name issuer,
      java.security.PrivateKey issuerKey,
      String name,
      PublicKey key,
      String algorithm) {
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
      return new JcaX509CertificateConverter()
          .getCertificate(builder.build(new JcaContentSignerBuilder(algorithm).build(issuerKey)));
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
