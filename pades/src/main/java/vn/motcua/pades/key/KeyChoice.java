package vn.motcua.pades.key;

import java.security.cert.X509Certificate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.pades.Answer;
import vn.motcua.pades.cms.SignatureScheme;
import vn.motcua.pades.sign.Signer;

/**
 * Which key of a token or remote service signs, and how.
 *
 * @param issuers of the certificate, nearest first; used where the token holds none
 * @param scheme absent for the key's default
 */
public record KeyChoice(
    CertificateHash certificate, List<X509Certificate> issuers, @Nullable SignatureScheme scheme) {
  public KeyChoice {
    issuers = List.copyOf(issuers);
  }

  /** The key of this certificate, with its default scheme. */
  public static KeyChoice of(CertificateHash certificate) {
    return new KeyChoice(certificate, List.of(), null);
  }

  public KeyChoice withIssuers(List<X509Certificate> others) {
    return new KeyChoice(certificate, others, scheme);
  }

  public KeyChoice withScheme(SignatureScheme other) {
    return new KeyChoice(certificate, issuers, other);
  }

  /** The signer, where {@code chain} is what the key's keeper holds. */
  public Answer<Signer> signer(List<X509Certificate> chain) {
    List<X509Certificate> path = chain.size() > 1 ? chain : withOwnIssuers(chain);
    return scheme == null ? Signer.of(path) : Signer.of(path, scheme);
  }

  private List<X509Certificate> withOwnIssuers(List<X509Certificate> chain) {
    return java.util.stream.Stream.concat(chain.stream(), issuers.stream()).toList();
  }
}
