package vn.motcua.pades.verify;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.Provider;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignerDigestMismatchException;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.AlgorithmNameFinder;
import org.bouncycastle.operator.DefaultAlgorithmNameFinder;
import org.bouncycastle.operator.OperatorCreationException;
import vn.motcua.pades.cms.AlgorithmPolicy;

/**
 * The CMS of a signature by any software, read with BouncyCastle.
 *
 * @param path signer first, then those issuers that are embedded
 */
record ForeignCms(byte[] der, List<X509Certificate> path) {
  private static final Provider PROVIDER = new BouncyCastleProvider();

  /** Whether the content is what was signed, and the value by the certificate's key. */
  record Outcome(boolean digestOk, boolean signatureOk) {}

  /** Reads the first element of /Contents; what follows must be padding. */
  static Optional<ForeignCms> read(byte[] contents) {
    try {
      byte[] der = firstElement(contents);
      CMSSignedData data = new CMSSignedData(der);
      if (data.getSignerInfos().size() != 1) {
        return Optional.empty();
      }
      List<X509Certificate> path = path(data);
      return path.isEmpty() ? Optional.empty() : Optional.of(new ForeignCms(der, path));
    } catch (IOException | CMSException | CertificateException | RuntimeException malformed) {
      return Optional.empty();
    }
  }

  /** Whether its digest or its signature algorithm proves nothing any more. */
  boolean isWeak() {
    try {
      SignerInformation signer = new CMSSignedData(der).getSignerInfos().iterator().next();
      AlgorithmNameFinder names = new DefaultAlgorithmNameFinder();
      return AlgorithmPolicy.isWeak(names.getAlgorithmName(signer.getDigestAlgorithmID()))
          || AlgorithmPolicy.isWeak(
              names.getAlgorithmName(new ASN1ObjectIdentifier(signer.getEncryptionAlgOID())));
    } catch (CMSException | RuntimeException unreadable) {
      return false;
    }
  }

  Outcome verify(byte[] content) {
    try {
      CMSSignedData data = new CMSSignedData(new CMSProcessableByteArray(content), der);
      SignerInformation signer = data.getSignerInfos().iterator().next();
      boolean verified =
          signer.verify(
              new JcaSimpleSignerInfoVerifierBuilder()
                  .setProvider(PROVIDER)
                  .build(path.getFirst().getPublicKey()));
      return new Outcome(true, verified && SigningCertificate.names(signer, path.getFirst()));
    } catch (CMSSignerDigestMismatchException changed) {
      return new Outcome(false, false);
    } catch (CMSException | OperatorCreationException | RuntimeException unreadable) {
      return new Outcome(true, false);
    }
  }

  private static byte[] firstElement(byte[] contents) throws IOException {
    try (ASN1InputStream in = new ASN1InputStream(contents)) {
      byte[] encoded = in.readObject().getEncoded();
      for (int rest = in.read(); rest >= 0; rest = in.read()) {
        if (rest != 0) {
          throw new IOException("something behind the signature");
        }
      }
      return encoded;
    }
  }

  private static List<X509Certificate> path(CMSSignedData data)
      throws IOException, CertificateException {
    SignerInformation signer = data.getSignerInfos().iterator().next();
    List<X509CertificateHolder> rest = new ArrayList<>(data.getCertificates().getMatches(null));
    List<X509Certificate> path = new ArrayList<>();
    Optional<X509CertificateHolder> next =
        rest.stream().filter(holder -> signer.getSID().match(holder)).findFirst();
    while (next.isPresent()) {
      X509CertificateHolder found = next.get();
      rest.remove(found);
      if (!path.isEmpty() && found.getSubject().equals(found.getIssuer())) {
        break;
      }
      path.add(certificate(found));
      next =
          rest.stream().filter(holder -> holder.getSubject().equals(found.getIssuer())).findFirst();
    }
    return List.copyOf(path);
  }

  private static X509Certificate certificate(X509CertificateHolder holder)
      throws IOException, CertificateException {
    return (X509Certificate)
        CertificateFactory.getInstance("X.509")
            .generateCertificate(new ByteArrayInputStream(holder.getEncoded()));
  }
}
