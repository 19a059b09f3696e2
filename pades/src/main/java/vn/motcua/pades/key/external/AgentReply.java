package vn.motcua.pades.key.external;

/**
 * What a signing agent sends back.
 *
 * @param certificate DER of the certificate it signed with
 * @param value the signature value: PKCS#1 or PSS, or ECDSA as DER or as r and s side by side
 */
@SuppressWarnings("ArrayRecordComponent")
public record AgentReply(String documentId, OneTimeToken token, byte[] certificate, byte[] value) {
  public AgentReply {
    certificate = certificate.clone();
    value = value.clone();
  }
}
