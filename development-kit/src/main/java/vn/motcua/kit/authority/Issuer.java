package vn.motcua.kit.authority;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Period;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import vn.motcua.calendar.VietnamTime;

/**
 * Makes keys and certificates: RSA, SHA-256, random serial numbers, registered before they are
 * signed.
 */
final class Issuer {
  static final String SIGNATURE = "SHA256withRSA";
  private static final int SERIAL_BITS = 127;
  private static final Duration CLOCK_SKEW = Duration.ofDays(1);
  private static final SecureRandom RANDOM = new SecureRandom();

  private final IssuedCertificates register;
  private final Clock clock;

  Issuer(IssuedCertificates register, Clock clock) {
    this.register = register;
    this.clock = clock;
  }

  KeyAndChain selfSigned(Request request) {
    var keys = RsaKeys.create(request.bits());
    var certificate =
        certify(request, keys.getPublic(), request.subject(), keys.getPublic(), keys.getPrivate());
    return new KeyAndChain(keys.getPrivate(), List.of(certificate));
  }

  /** A new key with its certificate from this issuer. */
  KeyAndChain issue(KeyAndChain issuer, Request request) {
    var keys = RsaKeys.create(request.bits());
    var issuerKey = issuer.certificate().getPublicKey();
    var chain = new ArrayList<X509Certificate>();
    chain.add(certify(request, keys.getPublic(), subjectOf(issuer), issuerKey, issuer.key()));
    chain.addAll(issuer.chain());
    return new KeyAndChain(keys.getPrivate(), chain);
  }

  private X509Certificate certify(
      Request request,
      PublicKey key,
      X500Name issuer,
      PublicKey issuerKey,
      PrivateKey issuerPrivateKey) {
    var serial = new BigInteger(SERIAL_BITS, RANDOM).add(BigInteger.ONE);
    register.issued(serial, issuer.toString(), request.subject().toString());
    var from = ZonedDateTime.now(clock.withZone(VietnamTime.ZONE)).truncatedTo(ChronoUnit.SECONDS);
    var certificate =
        new JcaX509v3CertificateBuilder(
            issuer,
            serial,
            Date.from(from.minus(CLOCK_SKEW).toInstant()),
            Date.from(from.minus(CLOCK_SKEW).plus(request.validity()).toInstant()),
            request.subject(),
            key);
    try {
      addExtensions(certificate, request.extensions(), key, issuerKey);
      var signer = new JcaContentSignerBuilder(SIGNATURE).build(issuerPrivateKey);
      return new JcaX509CertificateConverter().getCertificate(certificate.build(signer));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException | OperatorCreationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void addExtensions(
      X509v3CertificateBuilder certificate,
      List<Extensions.Item> items,
      PublicKey key,
      PublicKey issuerKey)
      throws IOException, GeneralSecurityException {
    var identifiers = new JcaX509ExtensionUtils();
    certificate.addExtension(
        Extension.subjectKeyIdentifier, false, identifiers.createSubjectKeyIdentifier(key));
    certificate.addExtension(
        Extension.authorityKeyIdentifier,
        false,
        identifiers.createAuthorityKeyIdentifier(issuerKey));
    for (var item : items) {
      certificate.addExtension(item.name(), item.critical(), item.value());
    }
  }

  // From the encoded form, byte for byte: a path is built by comparing these names.
  private static X500Name subjectOf(KeyAndChain issuer) {
    try {
      return new JcaX509CertificateHolder(issuer.certificate()).getSubject();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What a certificate shall say. */
  record Request(X500Name subject, int bits, Period validity, List<Extensions.Item> extensions) {}
}
