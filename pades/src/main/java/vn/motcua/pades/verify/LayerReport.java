package vn.motcua.pades.verify;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.pades.CertificateStanding;

/**
 * What one signature proves.
 *
 * @param field name of the signature field
 * @param signer absent when the signature cannot be read
 * @param revisionEnd length of the prefix of the file that this signature's revision ends at
 * @param digestOk the content is what was signed
 * @param signatureOk the value is by the certificate's key
 * @param chain absent when the signer is
 * @param signingTime the time claimed in /M, absent when unreadable
 * @param provenTime the best signature time: the earliest that a timestamp proves; absent when none
 *     does
 */
public record LayerReport(
    String field,
    Role role,
    @Nullable SignerIdentity signer,
    Coverage coverage,
    long revisionEnd,
    boolean digestOk,
    boolean signatureOk,
    @Nullable CertificateStanding chain,
    Revocation revocation,
    @Nullable Instant signingTime,
    @Nullable Instant provenTime,
    Level level,
    Verdict verdict) {

  /** Whether this layer, taken alone, is intact and trusted. */
  public boolean stands() {
    return verdict.isValid();
  }
}
