package vn.motcua.pades.revocation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509CRLEntry;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;
import vn.motcua.pades.cms.AlgorithmPolicy;

/** A complete list of one authority's revoked certificates (RFC 5280, 5). */
public final class RevocationList implements Evidence {
  private static final String DISTRIBUTION_POINT = "2.5.29.28";
  private static final Duration WITHOUT_NEXT_UPDATE = Duration.ofHours(1);
  private static final int CRL_SIGN = 6;

  private final byte[] encoded;
  private final X509CRL list;

  private RevocationList(byte[] encoded, X509CRL list) {
    this.encoded = encoded;
    this.list = list;
  }

  /** Empty for anything but a list. */
  public static Optional<RevocationList> read(byte[] encoded) {
    try {
      X509CRL list =
          (X509CRL)
              CertificateFactory.getInstance("X.509")
                  .generateCRL(new ByteArrayInputStream(encoded));
      return Optional.ofNullable(list).map(read -> new RevocationList(encoded.clone(), read));
    } catch (GeneralSecurityException | RuntimeException malformed) {
      return Optional.empty();
    }
  }

  @Override
  public byte[] encoded() {
    return encoded.clone();
  }

  @Override
  public List<X509Certificate> certificates() {
    return List.of();
  }

  @Override
  public Optional<Statement> about(X509Certificate subject, X509Certificate issuer) {
    if (!isSignedBy(issuer)
        || !subject.getIssuerX500Principal().equals(list.getIssuerX500Principal())) {
      return Optional.empty();
    }
    return speaksOf(subject) ? Optional.of(statement(subject)) : Optional.empty();
  }

  private Statement statement(X509Certificate subject) {
    Instant from = list.getThisUpdate().toInstant();
    Instant to =
        list.getNextUpdate() == null
            ? from.plus(WITHOUT_NEXT_UPDATE)
            : list.getNextUpdate().toInstant();
    X509CRLEntry entry = list.getRevokedCertificate(subject.getSerialNumber());
    return entry == null
        ? new Statement(Statement.Kind.GOOD, from, to, null, null)
        : new Statement(
            Statement.Kind.REVOKED, from, to, entry.getRevocationDate().toInstant(), null);
  }

  private boolean isSignedBy(X509Certificate issuer) {
    boolean[] usage = issuer.getKeyUsage();
    if ((usage != null && !usage[CRL_SIGN])
        || AlgorithmPolicy.isWeak(list.getSigAlgName())
        || !issuer.getSubjectX500Principal().equals(list.getIssuerX500Principal())) {
      return false;
    }
    try {
      list.verify(issuer.getPublicKey());
      return true;
    } catch (GeneralSecurityException other) {
      return false;
    }
  }

  /** A part of a list speaks only of the certificates that name it (RFC 5280, 6.3.3). */
  private boolean speaksOf(X509Certificate subject) {
    Set<String> critical = list.getCriticalExtensionOIDs();
    if (critical == null || critical.isEmpty()) {
      return true;
    }
    byte[] extension = list.getExtensionValue(DISTRIBUTION_POINT);
    if (extension == null || !critical.equals(Set.of(DISTRIBUTION_POINT))) {
      return false;
    }
    try {
      byte[] value = ASN1OctetString.getInstance(extension).getOctets();
      return speaksOf(subject, IssuingDistributionPoint.getInstance(value));
    } catch (IOException | RuntimeException malformed) {
      return false;
    }
  }

  private static boolean speaksOf(X509Certificate subject, IssuingDistributionPoint part)
      throws IOException {
    boolean authority = subject.getBasicConstraints() >= 0;
    if (part.isIndirectCRL()
        || part.getOnlySomeReasons() != null
        || part.onlyContainsAttributeCerts()
        || (part.onlyContainsUserCerts() && authority)
        || (part.onlyContainsCACerts() && !authority)) {
      return false;
    }
    DistributionPointName name = part.getDistributionPoint();
    return name == null || Addresses.namesPoint(subject, name);
  }
}
