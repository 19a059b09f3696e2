package vn.motcua.pades.key.external;

import java.time.Instant;
import vn.motcua.pades.Answer;
import vn.motcua.pades.ExternalRefusal;
import vn.motcua.pades.cms.Digests;
import vn.motcua.pades.key.CertificateHash;
import vn.motcua.pades.sign.SignedPdf;
import vn.motcua.pades.sign.StoredLayer;
import vn.motcua.pades.sign.TwoLayerSigning;

/**
 * A request to sign elsewhere, in one of its states; each has only the moves that are legal in it.
 *
 * <p>The value is everything there is: stored with {@link #encoded()} it survives any restart. The
 * store must replace a state by its successor only if it is still the one that was read, so that of
 * two equal answers one wins.
 */
public sealed interface ExternalRequest {

  RequestTerms terms();

  /** DER of this state, for storing. */
  default byte[] encoded() {
    return RequestEncoding.encode(this);
  }

  /** Reads {@link #encoded()}; refused when it is anything else. */
  static Answer<ExternalRequest> decode(byte[] stored) {
    return RequestEncoding.decode(stored);
  }

  /** The agent has its task; the layer's bytes wait for their value. */
  record Awaiting(RequestTerms terms, StoredLayer layer) implements ExternalRequest {

    /**
     * Takes an answer; refused when it is late, or for another document, revision or certificate,
     * or when its value does not verify. A refused answer leaves the request as it is.
     */
    Answer<Completion> answer(
        AgentReply reply, byte[] revision, TwoLayerSigning signing, Instant at) {
      return terms.admit(reply).then(admitted -> complete(admitted, revision, signing, at));
    }

    /** Ends the request once its time is over. */
    public Answer<Lapsed> lapse(Instant at) {
      return terms.late(at)
          ? Answer.accept(new Lapsed(terms))
          : Answer.refuse(ExternalRefusal.NOT_YET_LATE);
    }

    /** Ends the request before its time, for example because the signer declines. */
    public Lapsed withdraw() {
      return new Lapsed(terms);
    }

    private Answer<Completion> complete(
        AgentReply reply, byte[] revision, TwoLayerSigning signing, Instant at) {
      if (terms.late(at)) {
        return Answer.refuse(ExternalRefusal.LATE);
      }
      if (!terms.revisionSha256().equals(Digests.sha256Hex(revision, revision.length))) {
        return Answer.refuse(ExternalRefusal.OTHER_REVISION);
      }
      return terms.certificate().matches(CertificateHash.ofDer(reply.certificate()))
          ? signing.complete(layer, revision, reply.value()).map(this::completed)
          : Answer.refuse(ExternalRefusal.OTHER_CERTIFICATE);
    }

    private Completion completed(SignedPdf signed) {
      return new Completion(new Completed(terms, signed.sha256()), signed);
    }
  }

  /** An answer was taken; the token is spent. */
  record Completed(RequestTerms terms, String signedSha256) implements ExternalRequest {}

  /** Its time is over or it was withdrawn; the layer is free for another request. */
  record Lapsed(RequestTerms terms) implements ExternalRequest {}

  /** What an answer leads to: the state to store, and the signed file. */
  record Completion(Completed request, SignedPdf signed) {}
}
