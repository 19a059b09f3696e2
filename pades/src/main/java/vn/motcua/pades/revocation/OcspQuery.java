package vn.motcua.pades.revocation;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPReqBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/** A question about one certificate, with a nonce (RFC 6960, 4.1; RFC 9654). */
@SuppressWarnings("ArrayRecordComponent")
record OcspQuery(byte[] encoded, byte[] nonce) {
  private static final SecureRandom RANDOM = new SecureRandom();

  static OcspQuery about(X509Certificate subject, X509Certificate issuer) {
    try {
      byte[] random = new byte[16];
      RANDOM.nextBytes(random);
      byte[] nonce = new DEROctetString(random).getEncoded();
      CertificateID id =
          new CertificateID(
              new JcaDigestCalculatorProviderBuilder().build().get(CertificateID.HASH_SHA1),
              new JcaX509CertificateHolder(issuer),
              subject.getSerialNumber());
      OCSPReqBuilder request = new OCSPReqBuilder().addRequest(id);
      request.setRequestExtensions(
          new Extensions(new Extension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce, false, nonce)));
      return new OcspQuery(request.build().getEncoded(), nonce);
    } catch (IOException
        | OCSPException
        | GeneralSecurityException
        | OperatorCreationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
