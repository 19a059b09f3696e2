package vn.motcua.pades.key.external;

import java.time.Instant;
import vn.motcua.pades.Words;
import vn.motcua.pades.cms.SignatureScheme;
import vn.motcua.pades.key.CertificateHash;

/**
 * What a signing agent gets: the DER signed attributes themselves, never a bare hash whose meaning
 * it would have to guess, and a summary to show before it asks for the PIN.
 *
 * @param summary what is signed, for whom it is shown
 * @param signedAttributes DER SET (RFC 5652, 5.4); the key signs these bytes with {@code scheme}
 * @param token to be sent back once, in a header or body
 */
@SuppressWarnings("ArrayRecordComponent")
public record AgentTask(
    String documentId,
    Words summary,
    byte[] signedAttributes,
    SignatureScheme scheme,
    CertificateHash certificate,
    Instant expires,
    OneTimeToken token) {
  public AgentTask {
    signedAttributes = signedAttributes.clone();
  }
}
