package vn.motcua.signing.adapter.pdf;

import java.io.ByteArrayInputStream;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import vn.motcua.pades.Answer;
import vn.motcua.pades.Layer;
import vn.motcua.pades.key.external.AgentReply;
import vn.motcua.pades.key.external.AgentTask;
import vn.motcua.pades.key.external.ExternalRequest.Completion;
import vn.motcua.pades.key.external.ExternalSigning;
import vn.motcua.pades.key.external.OneTimeToken;
import vn.motcua.pades.sign.LayerPlan;
import vn.motcua.pades.sign.Picture;
import vn.motcua.pades.sign.Signer;
import vn.motcua.pades.sign.TwoLayerSigning;
import vn.motcua.signing.application.DocumentSigner.LayeredPdf;
import vn.motcua.signing.application.DocumentSigner.PersonalKey;
import vn.motcua.signing.application.ExternalRequest;
import vn.motcua.signing.application.ExternalSigner.Opened;
import vn.motcua.signing.application.ExternalSigner.Reply;
import vn.motcua.signing.application.ExternalSigner.Task;
import vn.motcua.signing.application.ExternalSigner.Wanted;
import vn.motcua.signing.application.Outcome;
import vn.motcua.signing.application.PdfReport;
import vn.motcua.signing.application.Pin;
import vn.motcua.signing.domain.CertificateOwner;
import vn.motcua.signing.domain.Refusal;

/** Gives agents their tasks and takes their answers; blocking, on the signing threads only. */
final class AgentDesk {
  private static final int LONGEST_PATH = 8;
  private static final Pin NO_PIN = new Pin(new char[0]);

  private final KeyRing keys;
  private final Keepers keepers;
  private final Sightings sightings;
  private final TwoLayerSigning signing;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  AgentDesk(
      KeyRing keys, Keepers keepers, Sightings sightings, TwoLayerSigning signing, Clock clock) {
    this.keys = keys;
    this.keepers = keepers;
    this.sightings = sightings;
    this.signing = signing;
    this.clock = clock;
  }

  Outcome<Opened> open(Wanted wanted) {
    return signer(wanted).fold(signer -> pictured(wanted, signer));
  }

  private Outcome<Opened> pictured(Wanted wanted, Signer signer) {
    var owner = new PersonalKey(wanted.signer().person(), wanted.signer().agency(), NO_PIN);
    return keys.picture(owner).fold(picture -> open(wanted, signer, picture));
  }

  private Outcome<Opened> open(Wanted wanted, Signer signer, Picture picture) {
    var plan = new LayerPlan(Layer.PERSON, signer, wanted.at(), picture);
    var external = new ExternalSigning(signing, clock, random, wanted.lifetime());
    return answer(
        external.open(wanted.document().value(), wanted.title(), wanted.frozen(), plan),
        opened -> opened(wanted, opened));
  }

  private static Opened opened(Wanted wanted, ExternalSigning.Opened opened) {
    var token = opened.task().token().text();
    var request =
        new ExternalRequest(
            ExternalRequest.keyOf(token),
            wanted.document(),
            wanted.signer(),
            wanted.frozenSha256(),
            wanted.at(),
            opened.task().expires(),
            ExternalRequest.State.OPEN,
            opened.request().encoded());
    return new Opened(request, task(opened.task(), token));
  }

  private static Task task(AgentTask task, String token) {
    return new Task(
        new PdfReport.Words(task.summary().vi(), task.summary().en()),
        task.signedAttributes(),
        task.scheme().name(),
        task.certificate().hex(),
        task.expires(),
        token);
  }

  Outcome<LayeredPdf> complete(ExternalRequest request, Reply reply, byte[] frozen) {
    var token = OneTimeToken.parse(reply.token());
    if (token.isEmpty()) {
      return Outcome.refused(Refusal.EXTERNAL_TOKEN_UNKNOWN);
    }
    var answer =
        new AgentReply(request.document().value(), token.get(), reply.certificate(), reply.value());
    var external = new ExternalSigning(signing, clock, random, ExternalSigning.USUAL_LIFETIME);
    return answer(
        vn.motcua.pades.key.external.ExternalRequest.decode(request.layer())
            .then(stored -> external.complete(stored, answer, frozen)),
        AgentDesk::layered);
  }

  private static LayeredPdf layered(Completion completion) {
    var certificate = completion.request().terms().certificate();
    return new LayeredPdf(completion.signed().bytes(), certificate.hex());
  }

  /** The certificate is the signer's own, and is known before anything is prepared for it. */
  private Outcome<Signer> signer(Wanted wanted) {
    var person = wanted.signer().person();
    var keeper = keepers.of(person).filter(AgentKeeper.class::isInstance);
    if (keeper.isEmpty()) {
      return Outcome.refused(Refusal.EXTERNAL_NOT_HIS_WAY);
    }
    var path = path(wanted.certificates(), keeper.get());
    if (path.isEmpty()) {
      return Outcome.refused(Refusal.EXTERNAL_CERTIFICATE_MISSING);
    }
    if (!keys.belongs(path.getFirst(), person)) {
      return Outcome.refused(Refusal.CERTIFICATE_OF_SOMEONE_ELSE);
    }
    sightings.saw(path, CertificateOwner.person(person, wanted.signer().agency()));
    return answer(Signer.of(path), signer -> signer);
  }

  /** As the token has them; as configured where it was not asked. */
  private static List<X509Certificate> path(List<byte[]> sent, Keeper keeper) {
    if (sent.isEmpty()) {
      return keeper.path();
    }
    var path = new ArrayList<X509Certificate>();
    try {
      var factory = CertificateFactory.getInstance("X.509");
      for (var der : sent.subList(0, Math.min(sent.size(), LONGEST_PATH))) {
        path.add((X509Certificate) factory.generateCertificate(new ByteArrayInputStream(der)));
      }
    } catch (CertificateException unreadable) {
      return List.of();
    }
    return path;
  }

  private static <A, B> Outcome<B> answer(Answer<A> answer, Function<A, B> change) {
    return switch (answer) {
      case Answer.Accepted<A>(A value) -> Outcome.done(change.apply(value));
      case Answer.Refused<A>(var why) -> Outcome.refused(PadesRefusals.of(why));
    };
  }
}
