package vn.motcua.pades.key.csc;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import vn.motcua.pades.Answer;
import vn.motcua.pades.RemoteRefusal;
import vn.motcua.pades.key.CertificateHash;
import vn.motcua.pades.key.KeyChoice;
import vn.motcua.pades.sign.Signer;

/**
 * A key at a remote signing service, as credentials/info tells of it (CSC API v2, 11.5).
 *
 * @param id the service's name for it
 * @param algorithm object identifier to ask signatures/signHash for
 * @param multisign most signatures for one authorisation
 */
public record CscCredential(String id, Signer signer, String algorithm, int multisign) {
  static final String ANY_RSA = "1.2.840.113549.1.1.1";
  static final String ANY_EC = "1.2.840.10045.2.1";

  /** Reads an answer; refused unless the key is enabled and belongs to the certificate wanted. */
  static Answer<CscCredential> of(String id, Json answer, KeyChoice choice) {
    Json key = answer.get("key").orElse(new Json.Nothing());
    Json certificate = answer.get("cert").orElse(new Json.Nothing());
    Json mode = answer.get("auth").orElse(new Json.Nothing());
    if (!key.text("status").equals("enabled") || !usable(certificate.text("status"))) {
      return Answer.refuse(RemoteRefusal.NO_SUCH_CREDENTIAL);
    }
    if (mode.text("mode").equals("oauth2code")) {
      return Answer.refuse(RemoteRefusal.OTHER_AUTHORISATION);
    }
    return path(certificate.texts("certificates"))
        .then(path -> signer(path, choice))
        .then(signer -> of(id, signer, key.texts("algo"), multisign(answer)));
  }

  private static boolean usable(String certificateStatus) {
    return certificateStatus.isEmpty() || certificateStatus.equals("valid");
  }

  private static Answer<CscCredential> of(
      String id, Signer signer, List<String> offered, int multisign) {
    String exact = signer.scheme().signatureOid();
    String any = signer.scheme().isRsa() ? ANY_RSA : ANY_EC;
    if (offered.contains(exact)) {
      return Answer.accept(new CscCredential(id, signer, exact, multisign));
    }
    boolean plain = signer.scheme().pssParameters().isEmpty();
    return plain && offered.contains(any)
        ? Answer.accept(new CscCredential(id, signer, any, multisign))
        : Answer.refuse(RemoteRefusal.SCHEME_MISSING);
  }

  private static Answer<Signer> signer(List<X509Certificate> path, KeyChoice choice) {
    return CertificateHash.of(path.getFirst()).matches(choice.certificate())
        ? choice.signer(path)
        : Answer.refuse(RemoteRefusal.OTHER_CERTIFICATE);
  }

  private static Answer<List<X509Certificate>> path(List<String> base64) {
    List<X509Certificate> path = new ArrayList<>();
    try {
      CertificateFactory factory = CertificateFactory.getInstance("X.509");
      for (String one : base64) {
        byte[] der = Base64.getDecoder().decode(one);
        path.add((X509Certificate) factory.generateCertificate(new ByteArrayInputStream(der)));
      }
    } catch (CertificateException | IllegalArgumentException unreadable) {
      return Answer.refuse(RemoteRefusal.ANSWER_UNREADABLE);
    }
    return path.isEmpty()
        ? Answer.refuse(RemoteRefusal.ANSWER_UNREADABLE)
        : Answer.accept(List.copyOf(path));
  }

  private static int multisign(Json answer) {
    return answer.get("multisign").orElse(null) instanceof Json.Num(double most) && most >= 1
        ? (int) most
        : 1;
  }
}
