package vn.motcua.intake.application;

import java.time.Clock;
import java.util.Map;
import reactor.core.publisher.Mono;
import vn.motcua.intake.domain.Act;
import vn.motcua.intake.domain.CodeFormat;
import vn.motcua.intake.domain.Decision;
import vn.motcua.intake.domain.Dossier;
import vn.motcua.intake.domain.Objection;
import vn.motcua.intake.domain.TrackingSecret;

/** Opens a dossier to whoever holds its code and its secret; nothing tells which one was wrong. */
public final class TrackDossier {

  private static final String NO_HASH = "0".repeat(64);

  private final Dossiers dossiers;
  private final Clock clock;

  public TrackDossier(Dossiers dossiers, Clock clock) {
    this.dossiers = dossiers;
    this.clock = clock;
  }

  /** Empty when code and secret do not fit. */
  public Mono<Filed> handle(String typedCode, String typedSecret) {
    String code = CodeFormat.typed(typedCode);
    TrackingSecret secret = TrackingSecret.typed(typedSecret);
    return dossiers
        .byCode(code)
        .switchIfEmpty(Mono.fromRunnable(() -> secret.opens(code, NO_HASH)))
        .filter(filed -> fits(filed, code, secret));
  }

  /** The citizen's marks; empty when code and secret do not fit. */
  public Mono<Outcome> rate(String code, String secret, Map<String, Integer> scores) {
    return handle(code, secret).flatMap(filed -> rate(filed, scores));
  }

  private Mono<Outcome> rate(Filed filed, Map<String, Integer> scores) {
    return dossiers.decide(
        filed.dossier().folder().id(),
        current -> decide(current.dossier(), scores, new Act("citizen", clock.instant())),
        Cause.person("citizen"));
  }

  private static Decision<? extends Dossier> decide(
      Dossier dossier, Map<String, Integer> scores, Act act) {
    return dossier instanceof Dossier.HandedOver handedOver
        ? handedOver.rate(scores, act)
        : Decision.decline(Objection.Kind.WRONG_STATUS, String.valueOf(dossier.status().code()));
  }

  private static boolean fits(Filed filed, String code, TrackingSecret secret) {
    var folder = filed.dossier().folder();
    return secret.opens(code, folder.secret().hash(folder.code()));
  }
}
