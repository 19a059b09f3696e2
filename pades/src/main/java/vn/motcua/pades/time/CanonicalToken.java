package vn.motcua.pades.time;

import java.io.IOException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.SignerId;
import vn.motcua.pades.cms.EmbeddedCertificates;

/**
 * The one spelling our files know of a token: what the authority signed stays bit for bit, what
 * nobody signed (order and choice of certificates, lists, unsigned attributes, the signer's
 * identifier) is written anew. RFC 5652, 5.4 leaves all of that outside the signature.
 */
record CanonicalToken(List<X509Certificate> path, byte[] encoded) {

  /** Rewrites a token in the one spelling. */
  static CanonicalToken of(byte[] anySpelling) throws IOException, CertificateException {
    ContentInfo outer = ContentInfo.getInstance(anySpelling);
    SignedData data = SignedData.getInstance(outer.getContent());
    if (!outer.getContentType().equals(CMSObjectIdentifiers.signedData)
        || data.getSignerInfos().size() != 1) {
      throw new IllegalArgumentException("no SignedData with one signer");
    }
    SignerInfo signer = SignerInfo.getInstance(data.getSignerInfos().getObjectAt(0));
    if (!TokenAlgorithms.accepts(
        signer.getDigestAlgorithm(), signer.getDigestEncryptionAlgorithm())) {
      throw new IllegalArgumentException("an algorithm we do not use");
    }
    List<X509Certificate> path = path(data, signer);
    return new CanonicalToken(path, encode(data, signer, path));
  }

  private static List<X509Certificate> path(SignedData data, SignerInfo signer)
      throws IOException, CertificateException {
    List<X509Certificate> all = new ArrayList<>();
    List<X509Certificate> signers = new ArrayList<>();
    for (ASN1Encodable item : certificates(data)) {
      Certificate certificate = Certificate.getInstance(item);
      X509Certificate read = EmbeddedCertificates.read(certificate);
      all.add(read);
      if (signerId(signer).match(new X509CertificateHolder(certificate))) {
        signers.add(read);
      }
    }
    if (signers.isEmpty()) {
      throw new IllegalArgumentException("the signer's certificate is not in the token");
    }
    return EmbeddedCertificates.path(signers.getFirst(), all);
  }

  private static ASN1Set certificates(SignedData data) {
    return data.getCertificates() == null ? new DERSet() : data.getCertificates();
  }

  private static SignerId signerId(SignerInfo signer) {
    ASN1Encodable id = signer.getSID().getId();
    if (signer.getSID().isTagged()) {
      return new SignerId(SubjectKeyIdentifier.getInstance(id).getKeyIdentifier());
    }
    IssuerAndSerialNumber issuer = IssuerAndSerialNumber.getInstance(id);
    return new SignerId(issuer.getName(), issuer.getSerialNumber().getValue());
  }

  private static byte[] encode(SignedData data, SignerInfo signer, List<X509Certificate> path)
      throws IOException, CertificateEncodingException {
    ASN1EncodableVector signedData = new ASN1EncodableVector();
    signedData.add(new ASN1Integer(3));
    signedData.add(new DERSet(signer.getDigestAlgorithm()));
    signedData.add(content(data));
    signedData.add(new DERTaggedObject(false, 0, certificates(path)));
    signedData.add(new DERSet(signer(signer, path.getFirst())));
    ASN1EncodableVector outer = new ASN1EncodableVector();
    outer.add(CMSObjectIdentifiers.signedData);
    outer.add(new DERTaggedObject(true, 0, new DERSequence(signedData)));
    return new DERSequence(outer).getEncoded("DER");
  }

  private static DERSequence content(SignedData data) {
    if (!data.getEncapContentInfo().getContentType().equals(PKCSObjectIdentifiers.id_ct_TSTInfo)) {
      throw new IllegalArgumentException("no timestamp");
    }
    ASN1OctetString content = ASN1OctetString.getInstance(data.getEncapContentInfo().getContent());
    ASN1EncodableVector parts = new ASN1EncodableVector();
    parts.add(PKCSObjectIdentifiers.id_ct_TSTInfo);
    parts.add(new DERTaggedObject(true, 0, new DEROctetString(content.getOctets())));
    return new DERSequence(parts);
  }

  private static DERSet certificates(List<X509Certificate> path)
      throws CertificateEncodingException {
    ASN1EncodableVector all = new ASN1EncodableVector();
    for (X509Certificate certificate : path) {
      all.add(Certificate.getInstance(certificate.getEncoded()));
    }
    return new DERSet(all);
  }

  private static DERSequence signer(SignerInfo signer, X509Certificate certificate)
      throws CertificateEncodingException {
    Certificate own = Certificate.getInstance(certificate.getEncoded());
    ASN1EncodableVector parts = new ASN1EncodableVector();
    parts.add(new ASN1Integer(1));
    parts.add(new IssuerAndSerialNumber(own.getIssuer(), own.getSerialNumber().getValue()));
    parts.add(signer.getDigestAlgorithm());
    parts.add(
        new DERTaggedObject(false, 0, new DERSet(elements(signer.getAuthenticatedAttributes()))));
    parts.add(signer.getDigestEncryptionAlgorithm());
    parts.add(new DEROctetString(signer.getEncryptedDigest().getOctets()));
    return new DERSequence(parts);
  }

  private static ASN1EncodableVector elements(ASN1Set attributes) {
    ASN1EncodableVector elements = new ASN1EncodableVector();
    Arrays.stream(attributes.toArray()).forEach(elements::add);
    return elements;
  }
}
