package vn.motcua.kit.authority;

import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.CertificatePolicies;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.PolicyInformation;

/** The certificate extensions of each kind of certificate (RFC 5280, 4.2). */
final class Extensions {
  /**
   * Under 2.25 (X.667) anybody may have numbers of his own; this one names "development kit, no
   * legal value".
   */
  static final ASN1ObjectIdentifier POLICY =
      new ASN1ObjectIdentifier("2.25.151047262919364205374929461105137742019.1");

  private final Addresses addresses;

  Extensions(Addresses addresses) {
    this.addresses = addresses;
  }

  List<Item> root() {
    return List.of(
        critical(Extension.basicConstraints, new BasicConstraints(true)),
        critical(Extension.keyUsage, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign)));
  }

  List<Item> issuing() {
    return List.of(
        critical(Extension.basicConstraints, new BasicConstraints(0)),
        critical(Extension.keyUsage, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign)),
        plain(Extension.certificatePolicies, policies()),
        plain(
            Extension.authorityInfoAccess,
            new AuthorityInformationAccess(issuer(addresses.rootCertificate()))),
        plain(Extension.cRLDistributionPoints, revocationList(addresses.rootCrl())));
  }

  /** People and agencies: signatures that bind. */
  List<Item> signer() {
    return withRevocation(
        critical(
            Extension.keyUsage, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation)));
  }

  /** RFC 3161, 2.3: the one extended key usage, critical. */
  List<Item> timeStamping() {
    return withRevocation(
        critical(
            Extension.keyUsage, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation)),
        critical(
            Extension.extendedKeyUsage, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping)));
  }

  /** RFC 6960, 4.2.2.2: delegated responder, not itself to be checked for revocation. */
  List<Item> ocspSigning() {
    return List.of(
        plain(Extension.basicConstraints, new BasicConstraints(false)),
        critical(Extension.keyUsage, new KeyUsage(KeyUsage.digitalSignature)),
        plain(Extension.extendedKeyUsage, new ExtendedKeyUsage(KeyPurposeId.id_kp_OCSPSigning)),
        plain(OCSPObjectIdentifiers.id_pkix_ocsp_nocheck, DERNull.INSTANCE));
  }

  private List<Item> withRevocation(Item... purpose) {
    var all = new ArrayList<>(List.of(purpose));
    all.add(plain(Extension.basicConstraints, new BasicConstraints(false)));
    all.add(plain(Extension.certificatePolicies, policies()));
    all.add(
        plain(
            Extension.authorityInfoAccess,
            new AuthorityInformationAccess(
                new AccessDescription[] {
                  new AccessDescription(AccessDescription.id_ad_ocsp, uri(addresses.ocsp())),
                  issuer(addresses.issuingCertificate())
                })));
    all.add(plain(Extension.cRLDistributionPoints, revocationList(addresses.issuingCrl())));
    return all;
  }

  private static CertificatePolicies policies() {
    return new CertificatePolicies(new PolicyInformation(POLICY));
  }

  private static AccessDescription issuer(String address) {
    return new AccessDescription(AccessDescription.id_ad_caIssuers, uri(address));
  }

  private static CRLDistPoint revocationList(String address) {
    var name = new DistributionPointName(new GeneralNames(uri(address)));
    return new CRLDistPoint(new DistributionPoint[] {new DistributionPoint(name, null, null)});
  }

  private static GeneralName uri(String address) {
    return new GeneralName(GeneralName.uniformResourceIdentifier, address);
  }

  private static Item critical(ASN1ObjectIdentifier name, ASN1Encodable value) {
    return new Item(name, true, value);
  }

  private static Item plain(ASN1ObjectIdentifier name, ASN1Encodable value) {
    return new Item(name, false, value);
  }

  /** One extension. */
  record Item(ASN1ObjectIdentifier name, boolean critical, ASN1Encodable value) {}
}
