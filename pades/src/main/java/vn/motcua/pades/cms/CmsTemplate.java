package vn.motcua.pades.cms;

import java.io.IOException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.IssuerSerial;

/**
 * The CMS of one certificate path and scheme, encoded once; only digest and signature value vary.
 *
 * <p>DER SignedData with one SignerInfo; signed attributes content-type, message-digest and
 * signing-certificate-v2, never signing-time (ETSI EN 319 142-1, 6.3; EN 319 122-1, 5.2.2.3).
 */
public final class CmsTemplate {
  private static final byte[] VERSION_1 = {Der.INTEGER, 1, 1};
  private static final int MOST_REMEMBERED = 1000;
  private static final int LARGEST_REMEMBERED = 32 << 10;
  private static final Map<Key, CmsTemplate> KNOWN = new ConcurrentHashMap<>();

  private final byte[] attributes;
  private final int digestAt;
  private final int digestLength;
  private final byte[] beforeSigner;
  private final byte[] signerId;
  private final byte[] digestAlgorithm;
  private final byte[] signatureAlgorithm;
  private final int longest;

  private record Key(List<X509Certificate> path, SignatureScheme scheme) {}

  /**
   * The template of a path, remembered: {@code path} is the signer's certificate, then its issuers,
   * without the trust anchor.
   */
  public static CmsTemplate of(List<X509Certificate> path, SignatureScheme scheme) {
    Key key = new Key(path, scheme);
    CmsTemplate known = KNOWN.get(key);
    if (known == null) {
      known = new CmsTemplate(path, scheme);
      known.remember(key);
    }
    return known;
  }

  /** Strangers' certificates are remembered too when their files are verified: not any size. */
  private void remember(Key key) {
    if (longest > LARGEST_REMEMBERED) {
      return;
    }
    if (KNOWN.size() >= MOST_REMEMBERED) {
      KNOWN.clear();
    }
    KNOWN.put(key, this);
  }

  private CmsTemplate(List<X509Certificate> path, SignatureScheme scheme) {
    try {
      Certificate signer = Certificate.getInstance(path.getFirst().getEncoded());
      digestLength = scheme.digestLength();
      byte[] mark = new byte[digestLength];
      Arrays.fill(mark, (byte) 0xA5);
      attributes = attributes(signer, path.getFirst().getEncoded(), mark);
      digestAt = indexOf(attributes, mark);
      digestAlgorithm = scheme.digestDer();
      signatureAlgorithm = scheme.signatureDer();
      signerId = signerId(signer);
      beforeSigner = beforeSigner(path, digestAlgorithm);
    } catch (IOException | CertificateEncodingException unreadable) {
      throw new IllegalArgumentException("a certificate that cannot be encoded", unreadable);
    }
    int signature = scheme.longestSignature(path.getFirst().getPublicKey());
    longest = encode(attributes, new byte[signature]).length;
  }

  /** The DER SET of signed attributes: what the key signs. */
  public byte[] signedAttributes(byte[] documentDigest) {
    if (documentDigest.length != digestLength) {
      throw new IllegalArgumentException("a digest of another length");
    }
    byte[] set = attributes.clone();
    System.arraycopy(documentDigest, 0, set, digestAt, digestLength);
    return set;
  }

  /** The whole CMS, DER, without a timestamp. */
  public byte[] encode(byte[] signedAttributes, byte[] signatureValue) {
    return encode(signedAttributes, signatureValue, new byte[0]);
  }

  /**
   * The whole CMS, DER.
   *
   * @param timestamp the signature timestamp (EN 319 122-1, 5.3); empty for none
   */
  public byte[] encode(byte[] signedAttributes, byte[] signatureValue, byte[] timestamp) {
    byte[] implicit = signedAttributes.clone();
    implicit[0] = (byte) Der.CONTEXT_0;
    byte[] signature = Der.element(Der.OCTET_STRING, signatureValue);
    byte[] signerInfo =
        Der.element(
            Der.SEQUENCE,
            VERSION_1,
            signerId,
            digestAlgorithm,
            implicit,
            signatureAlgorithm,
            signature,
            unsigned(timestamp));
    byte[] signedData = Der.element(Der.SEQUENCE, beforeSigner, Der.element(Der.SET, signerInfo));
    return Der.element(
        Der.SEQUENCE, oid(CMSObjectIdentifiers.signedData), Der.element(Der.CONTEXT_0, signedData));
  }

  /** The greatest length {@link #encode} can give; exact for RSA. */
  public int longest() {
    return longest;
  }

  private static byte[] unsigned(byte[] timestamp) {
    if (timestamp.length == 0) {
      return timestamp;
    }
    byte[] values = Der.element(Der.SET, timestamp);
    byte[] type = oid(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken);
    return Der.element(Der.CONTEXT_1, Der.element(Der.SEQUENCE, type, values));
  }

  private static byte[] attributes(Certificate signer, byte[] encoded, byte[] digest)
      throws IOException {
    ASN1EncodableVector set = new ASN1EncodableVector();
    set.add(attribute(CMSAttributes.contentType, CMSObjectIdentifiers.data));
    set.add(attribute(CMSAttributes.messageDigest, new DEROctetString(digest)));
    ESSCertIDv2 id = new ESSCertIDv2(Digests.sha256(encoded), issuerSerial(signer));
    set.add(
        attribute(PKCSObjectIdentifiers.id_aa_signingCertificateV2, new SigningCertificateV2(id)));
    return new DERSet(set).getEncoded("DER");
  }

  private static Attribute attribute(ASN1ObjectIdentifier type, ASN1Encodable value) {
    return new Attribute(type, new DERSet(value));
  }

  private static IssuerSerial issuerSerial(Certificate signer) {
    GeneralNames issuer = new GeneralNames(new GeneralName(signer.getIssuer()));
    return new IssuerSerial(issuer, signer.getSerialNumber());
  }

  private static byte[] signerId(Certificate signer) throws IOException {
    return new IssuerAndSerialNumber(signer.getIssuer(), signer.getSerialNumber().getValue())
        .getEncoded("DER");
  }

  private static byte[] beforeSigner(List<X509Certificate> path, byte[] digestAlgorithm)
      throws IOException, CertificateEncodingException {
    byte[][] certificates = new byte[path.size()][];
    for (int i = 0; i < certificates.length; i++) {
      certificates[i] = path.get(i).getEncoded();
    }
    Arrays.sort(certificates, Arrays::compareUnsigned);
    byte[] content = new DERSequence(CMSObjectIdentifiers.data).getEncoded("DER");
    return Der.concat(
        VERSION_1,
        Der.element(Der.SET, digestAlgorithm),
        content,
        Der.element(Der.CONTEXT_0, certificates));
  }

  private static byte[] oid(ASN1ObjectIdentifier identifier) {
    try {
      return identifier.getEncoded("DER");
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static int indexOf(byte[] whole, byte[] part) {
    for (int i = 0; i + part.length <= whole.length; i++) {
      if (Arrays.equals(whole, i, i + part.length, part, 0, part.length)) {
        return i;
      }
    }
    throw new IllegalStateException("the digest is not where it was written");
  }
}
