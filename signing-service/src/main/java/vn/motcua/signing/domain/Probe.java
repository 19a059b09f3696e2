package vn.motcua.signing.domain;

/**
 * What was tried outside this service, and how it went.
 *
 * @param name of the key's owner, the authority or the issuer
 * @param vi what was found, in Vietnamese
 * @param en the same in English
 */
public record Probe(Kind kind, String name, Standing standing, String vi, String en, long millis) {

  /** What is tried. */
  public enum Kind {
    /** Whether a key signs. */
    KEY,
    /** Whether a timestamp authority gives a token that can be relied on (RFC 3161). */
    TSA,
    /** Whether revocation of a certificate can be asked (RFC 6960), and what the answer is. */
    OCSP
  }

  /** How it went. */
  public enum Standing {
    GOOD,
    FAULT,
    /** It cannot be tried as things are, for example without a PIN. */
    NOT_TRIED
  }
}
