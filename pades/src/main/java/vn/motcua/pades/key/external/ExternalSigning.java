package vn.motcua.pades.key.external;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import vn.motcua.pades.Answer;
import vn.motcua.pades.ExternalRefusal;
import vn.motcua.pades.cms.Digests;
import vn.motcua.pades.key.CertificateHash;
import vn.motcua.pades.key.external.ExternalRequest.Awaiting;
import vn.motcua.pades.key.external.ExternalRequest.Completed;
import vn.motcua.pades.key.external.ExternalRequest.Completion;
import vn.motcua.pades.key.external.ExternalRequest.Lapsed;
import vn.motcua.pades.sign.LayerPlan;
import vn.motcua.pades.sign.PendingLayer;
import vn.motcua.pades.sign.TwoLayerSigning;

/**
 * Signing with a key that is elsewhere, in two phases: open a request, give the agent its task,
 * take its answer. Nothing is kept in memory; the PIN never comes here.
 */
public final class ExternalSigning {
  /** How long an agent has, where nothing else is set. */
  public static final Duration USUAL_LIFETIME = Duration.ofMinutes(10);

  private final TwoLayerSigning signing;
  private final Clock clock;
  private final SecureRandom random;
  private final Duration lifetime;

  /** A request just opened: store the one, send the other. */
  public record Opened(Awaiting request, AgentTask task) {}

  public ExternalSigning(
      TwoLayerSigning signing, Clock clock, SecureRandom random, Duration lifetime) {
    this.signing = signing;
    this.clock = clock;
    this.random = random;
    this.lifetime = lifetime;
  }

  /**
   * Prepares a layer once and for all; refused as {@link TwoLayerSigning#prepareLayer} refuses.
   *
   * @param title what people call the document; shown by the agent
   */
  public Answer<Opened> open(String documentId, String title, byte[] revision, LayerPlan plan) {
    return signing
        .prepareLayer(revision, plan)
        .map(pending -> opened(documentId, title, revision, pending));
  }

  /**
   * Takes an agent's answer, for a request in whatever state it is by now. Where no authority gives
   * the timestamp that the layer wants, the request stays open and the same answer may come again
   * until its time is over.
   */
  public Answer<Completion> complete(ExternalRequest request, AgentReply reply, byte[] revision) {
    return switch (request) {
      case Awaiting awaiting -> awaiting.answer(reply, revision, signing, clock.instant());
      case Completed(var terms, var _) -> refuse(terms, reply, ExternalRefusal.DUPLICATE);
      case Lapsed(var terms) -> refuse(terms, reply, ExternalRefusal.WITHDRAWN);
    };
  }

  private static Answer<Completion> refuse(
      RequestTerms terms, AgentReply reply, ExternalRefusal why) {
    return terms.admit(reply).then(admitted -> Answer.refuse(why));
  }

  private Opened opened(String documentId, String title, byte[] revision, PendingLayer pending) {
    OneTimeToken token = OneTimeToken.draw(random);
    Instant expires = clock.instant().plus(lifetime);
    LayerPlan plan = pending.plan();
    RequestTerms terms =
        new RequestTerms(
            documentId,
            plan.layer(),
            Digests.sha256Hex(revision, revision.length),
            CertificateHash.of(plan.signer().certificate()),
            expires,
            token.hash());
    return new Opened(new Awaiting(terms, pending.stored()), task(terms, title, pending, token));
  }

  private static AgentTask task(
      RequestTerms terms, String title, PendingLayer pending, OneTimeToken token) {
    return new AgentTask(
        terms.documentId(),
        SigningSummary.of(title, pending.plan(), terms.revisionSha256()),
        pending.toBeSigned(),
        pending.plan().signer().scheme(),
        terms.certificate(),
        terms.expires(),
        token);
  }
}
