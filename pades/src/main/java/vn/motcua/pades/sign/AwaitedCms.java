package vn.motcua.pades.sign;

import java.security.cert.X509Certificate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.pades.Answer;
import vn.motcua.pades.LayerRefusal;
import vn.motcua.pades.cms.CmsTemplate;
import vn.motcua.pades.cms.RawSignatures;
import vn.motcua.pades.cms.SignatureScheme;
import vn.motcua.pades.time.Imprint;
import vn.motcua.pades.time.TimestampPool;
import vn.motcua.pades.time.TimestampToken;

/**
 * A CMS that lacks its signature value and, where room is kept for it, its timestamp.
 *
 * @param path signer first, without the root
 * @param timestampRoom bytes reserved for a signature timestamp; 0 for none
 */
@SuppressWarnings("ArrayRecordComponent")
record AwaitedCms(
    List<X509Certificate> path,
    SignatureScheme scheme,
    byte[] signedAttributes,
    int timestampRoom) {

  /**
   * The whole CMS; refused when the value is not by the certificate's key over these attributes.
   *
   * @throws IllegalArgumentException when a timestamp is wanted and there is no pool for it
   */
  Answer<byte[]> with(byte[] signatureValue, @Nullable TimestampPool timestamps) {
    if (timestampRoom > 0 && timestamps == null) {
      throw new IllegalArgumentException("a timestamp is wanted, but there is no authority");
    }
    return RawSignatures.verified(
            scheme, path.getFirst().getPublicKey(), signedAttributes, signatureValue)
        .map(value -> encoded(value, timestamps))
        .orElse(Answer.refuse(LayerRefusal.SIGNATURE_DOES_NOT_MATCH));
  }

  private Answer<byte[]> encoded(byte[] value, @Nullable TimestampPool timestamps) {
    return timestamp(value, timestamps)
        .map(token -> CmsTemplate.of(path, scheme).encode(signedAttributes, value, token));
  }

  /** The timestamp over the signature value (EN 319 122-1, 5.3); empty when none is wanted. */
  private Answer<byte[]> timestamp(byte[] value, @Nullable TimestampPool timestamps) {
    return timestampRoom == 0 || timestamps == null
        ? Answer.accept(new byte[0])
        : timestamps.stamp(Imprint.of(value), timestampRoom).map(TimestampToken::encoded);
  }
}
