package vn.motcua.pades.key.external;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import vn.motcua.pades.Answer;
import vn.motcua.pades.ExternalRefusal;
import vn.motcua.pades.Layer;
import vn.motcua.pades.key.CertificateHash;

/**
 * What a signing request is bound to, in every state of it.
 *
 * @param documentId the caller's id of the document
 * @param revisionSha256 of the revision the layer goes onto, lower-case hexadecimal
 * @param expires from this instant on no answer is taken, in whole milliseconds
 */
public record RequestTerms(
    String documentId,
    Layer layer,
    String revisionSha256,
    CertificateHash certificate,
    Instant expires,
    TokenHash token) {

  public RequestTerms {
    expires = expires.truncatedTo(ChronoUnit.MILLIS);
  }

  boolean late(Instant at) {
    return !at.isBefore(expires);
  }

  /** The token first: without it nothing is told about the request. */
  Answer<AgentReply> admit(AgentReply reply) {
    if (!token.matches(reply.token())) {
      return Answer.refuse(ExternalRefusal.TOKEN_UNKNOWN);
    }
    return documentId.equals(reply.documentId())
        ? Answer.accept(reply)
        : Answer.refuse(ExternalRefusal.OTHER_DOCUMENT);
  }
}
