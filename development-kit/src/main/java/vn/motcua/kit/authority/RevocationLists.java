package vn.motcua.kit.authority;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** The lists of revoked certificates (RFC 5280, 5), made anew at each request. */
final class RevocationLists {
  private static final Duration GOOD_FOR = Duration.ofDays(7);

  private final IssuedCertificates register;
  private final Clock clock;

  RevocationLists(IssuedCertificates register, Clock clock) {
    this.register = register;
    this.clock = clock;
  }

  /** DER of the list of this issuer; its number is the time in milliseconds, so it only grows. */
  byte[] of(KeyAndChain issuer) {
    var now = clock.instant();
    try {
      var name = new JcaX509CertificateHolder(issuer.certificate()).getSubject();
      var list = new X509v2CRLBuilder(name, Date.from(now.truncatedTo(ChronoUnit.SECONDS)));
      list.setNextUpdate(Date.from(now.plus(GOOD_FOR)));
      addRevoked(list, name.toString());
      addExtensions(list, issuer, now);
      return list.build(new JcaContentSignerBuilder(Issuer.SIGNATURE).build(issuer.key()))
          .getEncoded();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException | OperatorCreationException e) {
      throw new IllegalStateException(e);
    }
  }

  private void addRevoked(X509v2CRLBuilder list, String issuer) {
    register
        .all()
        .forEach((serial, entry) -> {
          var revokedAt = entry.revokedAt();
          var reason = entry.reason();
          if (revokedAt != null && entry.issuer().equals(issuer)) {
            list.addCRLEntry(
                serial, Date.from(revokedAt), reason == null ? CRLReason.unspecified : reason);
          }
        });
  }

  private static void addExtensions(X509v2CRLBuilder list, KeyAndChain issuer, Instant now)
      throws IOException, GeneralSecurityException {
    var identifier =
        new JcaX509ExtensionUtils()
            .createAuthorityKeyIdentifier(issuer.certificate().getPublicKey());
    list.addExtension(Extension.authorityKeyIdentifier, false, identifier);
    list.addExtension(
        Extension.cRLNumber, false, new CRLNumber(BigInteger.valueOf(now.toEpochMilli())));
  }
}
