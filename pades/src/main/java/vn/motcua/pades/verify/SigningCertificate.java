package vn.motcua.pades.verify;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cms.SignerInformation;

/**
 * The attribute that binds a signature to one certificate (RFC 5035): without it another
 * certificate for the same key takes the signer's place.
 */
final class SigningCertificate {
  private SigningCertificate() {}

  /** False only where the attribute is there and names another certificate first. */
  static boolean names(SignerInformation signer, X509Certificate certificate) {
    AttributeTable attributes = signer.getSignedAttributes();
    Attribute attribute =
        attributes == null
            ? null
            : attributes.get(PKCSObjectIdentifiers.id_aa_signingCertificateV2);
    return attribute == null || named(attribute.getAttributeValues(), certificate);
  }

  private static boolean named(ASN1Encodable[] values, X509Certificate certificate) {
    try {
      ESSCertIDv2 first = SigningCertificateV2.getInstance(values[0]).getCerts()[0];
      MessageDigest digest =
          MessageDigest.getInstance(first.getHashAlgorithm().getAlgorithm().getId());
      return Arrays.equals(first.getCertHash(), digest.digest(certificate.getEncoded()));
    } catch (GeneralSecurityException | RuntimeException unreadable) {
      return false;
    }
  }
}
