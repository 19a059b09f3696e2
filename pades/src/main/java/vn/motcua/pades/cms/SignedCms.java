package vn.motcua.pades.cms;

import java.io.IOException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.x509.Certificate;

/**
 * The CMS of one of our own signatures, read back.
 *
 * <p>It is accepted only when encoding its parts anew gives the same bytes: DER throughout, one
 * SignerInfo, the three signed attributes we write with a signing-certificate-v2 of this very
 * certificate, no unsigned attribute but one signature timestamp, every certificate in the path,
 * and nothing else.
 *
 * @param path signer first, then its issuers
 * @param signatureValue over {@code signedAttributes}
 * @param timestamp DER of the signature timestamp (EN 319 122-1, 5.3); empty when there is none
 */
@SuppressWarnings("ArrayRecordComponent")
public record SignedCms(
    List<X509Certificate> path,
    SignatureScheme scheme,
    byte[] messageDigest,
    byte[] signedAttributes,
    byte[] signatureValue,
    byte[] timestamp) {

  /**
   * Reads {@code /Contents}: one DER element and zeros behind it; empty when it is anything else.
   */
  public static Optional<SignedCms> readCanonical(byte[] contents) {
    return Der.padded(contents).flatMap(SignedCms::readDer);
  }

  private static Optional<SignedCms> readDer(byte[] der) {
    try {
      return Optional.of(read(der)).filter(cms -> Arrays.equals(cms.encoded(), der));
    } catch (IOException | CertificateException | RuntimeException malformed) {
      return Optional.empty();
    }
  }

  /** Whether the signature value is by the signer's key over the signed attributes. */
  public boolean verifies() {
    return RawSignatures.verify(
        scheme, path.getFirst().getPublicKey(), signedAttributes, signatureValue);
  }

  private byte[] encoded() {
    CmsTemplate template = CmsTemplate.of(path, scheme);
    return template.encode(template.signedAttributes(messageDigest), signatureValue, timestamp);
  }

  private static SignedCms read(byte[] der) throws IOException, CertificateException {
    SignedData data = SignedData.getInstance(ContentInfo.getInstance(der).getContent());
    SignerInfo signer = SignerInfo.getInstance(data.getSignerInfos().getObjectAt(0));
    ASN1Set attributes = signer.getAuthenticatedAttributes();
    Attribute digest = new AttributeTable(attributes).get(CMSAttributes.messageDigest);
    SignatureScheme scheme =
        SignatureScheme.of(signer.getDigestAlgorithm(), signer.getDigestEncryptionAlgorithm())
            .orElseThrow(() -> new IllegalArgumentException("an algorithm we do not use"));
    return new SignedCms(
        path(data, signer),
        scheme,
        ASN1OctetString.getInstance(digest.getAttributeValues()[0]).getOctets(),
        attributes.getEncoded("DER"),
        signer.getEncryptedDigest().getOctets(),
        timestamp(signer));
  }

  private static byte[] timestamp(SignerInfo signer) throws IOException {
    ASN1Set unsigned = signer.getUnauthenticatedAttributes();
    if (unsigned == null) {
      return new byte[0];
    }
    Attribute attribute = Attribute.getInstance(unsigned.getObjectAt(0));
    return attribute.getAttributeValues()[0].toASN1Primitive().getEncoded("DER");
  }

  private static List<X509Certificate> path(SignedData data, SignerInfo signer)
      throws IOException, CertificateException {
    List<X509Certificate> rest = new ArrayList<>();
    for (ASN1Encodable item : data.getCertificates()) {
      rest.add(EmbeddedCertificates.read(Certificate.getInstance(item)));
    }
    return ordered(rest, IssuerAndSerialNumber.getInstance(signer.getSID().getId()));
  }

  private static List<X509Certificate> ordered(
      List<X509Certificate> rest, IssuerAndSerialNumber signerId) {
    List<X509Certificate> path = new ArrayList<>();
    Optional<X509Certificate> next = find(rest, one -> hasSerial(one, signerId));
    while (next.isPresent()) {
      X509Certificate found = next.get();
      path.add(found);
      rest.remove(found);
      next = find(rest, one -> issued(one, found));
    }
    if (path.isEmpty() || !rest.isEmpty()) {
      throw new IllegalArgumentException("certificates outside the path");
    }
    return List.copyOf(path);
  }

  private static Optional<X509Certificate> find(
      List<X509Certificate> certificates, Predicate<X509Certificate> wanted) {
    return certificates.stream().filter(wanted).findFirst();
  }

  private static boolean hasSerial(X509Certificate one, IssuerAndSerialNumber signerId) {
    return one.getSerialNumber().equals(signerId.getSerialNumber().getValue());
  }

  private static boolean issued(X509Certificate issuer, X509Certificate subject) {
    return issuer.getSubjectX500Principal().equals(subject.getIssuerX500Principal());
  }
}
