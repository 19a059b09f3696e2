package vn.motcua.pades.revocation;

import java.io.IOException;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;

/** The addresses a certificate itself names (RFC 5280, 4.2.1.13 and 4.2.2.1); HTTP only. */
final class Addresses {
  private static final String POINTS = "2.5.29.31";
  private static final String ACCESS = "1.3.6.1.5.5.7.1.1";

  private Addresses() {}

  static List<URI> ofResponders(X509Certificate certificate) {
    return extension(certificate, ACCESS).stream()
        .map(AuthorityInformationAccess::getInstance)
        .flatMap(access -> Arrays.stream(access.getAccessDescriptions()))
        .filter(one -> one.getAccessMethod().equals(AccessDescription.id_ad_ocsp))
        .map(AccessDescription::getAccessLocation)
        .flatMap(Addresses::http)
        .toList();
  }

  static List<URI> ofLists(X509Certificate certificate) {
    return points(certificate).flatMap(Addresses::names).flatMap(Addresses::http).toList();
  }

  /** Whether one of the certificate's own distribution points is this one. */
  static boolean namesPoint(X509Certificate certificate, DistributionPointName name)
      throws IOException {
    if (name.getType() != DistributionPointName.FULL_NAME) {
      return false;
    }
    List<GeneralName> wanted = List.of(GeneralNames.getInstance(name.getName()).getNames());
    return points(certificate).flatMap(Addresses::names).anyMatch(wanted::contains);
  }

  private static Stream<DistributionPointName> points(X509Certificate certificate) {
    return extension(certificate, POINTS).stream()
        .map(CRLDistPoint::getInstance)
        .flatMap(points -> Arrays.stream(points.getDistributionPoints()))
        .map(DistributionPoint::getDistributionPoint)
        .filter(name -> name != null && name.getType() == DistributionPointName.FULL_NAME);
  }

  private static Stream<GeneralName> names(DistributionPointName name) {
    return Arrays.stream(GeneralNames.getInstance(name.getName()).getNames());
  }

  private static Stream<URI> http(GeneralName name) {
    String text = name.getName().toString();
    boolean usable =
        name.getTagNo() == GeneralName.uniformResourceIdentifier
            && (text.startsWith("http://") || text.startsWith("https://"));
    try {
      return usable ? Stream.of(URI.create(text)) : Stream.empty();
    } catch (IllegalArgumentException malformed) {
      return Stream.empty();
    }
  }

  private static Optional<byte[]> extension(X509Certificate certificate, String oid) {
    try {
      return Optional.ofNullable(certificate.getExtensionValue(oid))
          .map(value -> ASN1OctetString.getInstance(value).getOctets());
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }
}
