package vn.motcua.signing.domain;

import java.time.Instant;

/** A layer as it was applied: over which bytes, giving which revision, by which certificate. */
public sealed interface SignatureLayer {
  String overSha256();

  StoredRevision revision();

  String certificateSha256();

  Instant at();

  /** Layer 1: the authorised person. */
  record Personal(
      String person,
      String overSha256,
      StoredRevision revision,
      String certificateSha256,
      Instant at)
      implements SignatureLayer {}

  /** Layer 2: the agency, by the records clerk's own act (art. 32.2). */
  record OfAgency(
      String clerk,
      String overSha256,
      StoredRevision revision,
      String certificateSha256,
      Instant at)
      implements SignatureLayer {}
}
