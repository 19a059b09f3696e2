package vn.motcua.pades.sign;

import java.security.cert.X509Certificate;
import java.util.List;
import vn.motcua.pades.Answer;
import vn.motcua.pades.KeyRefusal;
import vn.motcua.pades.cms.CmsTemplate;
import vn.motcua.pades.cms.SignatureScheme;

/**
 * Whose signature it will be: certificate path and scheme, with everything encoded that can be.
 *
 * <p>Build it once for each certificate and keep it; safe for use by many threads.
 */
public final class Signer {
  private final List<X509Certificate> path;
  private final SignatureScheme scheme;
  private final CmsTemplate template;

  private Signer(List<X509Certificate> path, SignatureScheme scheme) {
    this.path = path;
    this.scheme = scheme;
    this.template = CmsTemplate.of(path, scheme);
  }

  /** {@code chain}: the signer's certificate first, then its issuers; a root is left out. */
  public static Answer<Signer> of(List<X509Certificate> chain) {
    return chain.isEmpty()
        ? Answer.refuse(KeyRefusal.NO_SIGNING_KEY)
        : SignatureScheme.defaultFor(chain.getFirst().getPublicKey())
            .map(scheme -> of(chain, scheme))
            .orElse(Answer.refuse(KeyRefusal.UNSUITABLE_KEY));
  }

  /** As {@link #of(List)}, with another scheme than the key's default (for example PSS). */
  public static Answer<Signer> of(List<X509Certificate> chain, SignatureScheme scheme) {
    if (chain.isEmpty() || !scheme.fits(chain.getFirst().getPublicKey())) {
      return Answer.refuse(KeyRefusal.UNSUITABLE_KEY);
    }
    return Answer.accept(new Signer(withoutRoot(chain), scheme));
  }

  public X509Certificate certificate() {
    return path.getFirst();
  }

  /** Signer first, issuers after it, without the root. */
  public List<X509Certificate> path() {
    return path;
  }

  public SignatureScheme scheme() {
    return scheme;
  }

  /** The encoded CMS, for other packages of this library. */
  public CmsTemplate template() {
    return template;
  }

  /** Bytes reserved for the CMS: its greatest length and 256, rounded up to 512. */
  public int placeholder() {
    return (template.longest() + 256 + 511) / 512 * 512;
  }

  private static List<X509Certificate> withoutRoot(List<X509Certificate> chain) {
    X509Certificate last = chain.getLast();
    boolean root = last.getSubjectX500Principal().equals(last.getIssuerX500Principal());
    return List.copyOf(root && chain.size() > 1 ? chain.subList(0, chain.size() - 1) : chain);
  }
}
