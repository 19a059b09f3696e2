package vn.motcua.intake.application;

import java.time.Clock;
import reactor.core.publisher.Mono;
import vn.motcua.intake.domain.Act;
import vn.motcua.intake.domain.Decision;
import vn.motcua.intake.domain.Dossier;

/** The route is open: the dossier is with the unit that resolves it (2 → 4). */
public final class BeginProcessing {

  private final Dossiers dossiers;
  private final Clock clock;

  public BeginProcessing(Dossiers dossiers, Clock clock) {
    this.dossiers = dossiers;
    this.clock = clock;
  }

  /** Empty when there is no such dossier here; an objection when it has moved on already. */
  public Mono<Outcome> handle(String dossierId, String holderAgency, Cause cause) {
    return dossiers.decide(
        dossierId,
        filed ->
            filed.dossier() instanceof Dossier.Accepted accepted
                ? accepted.begin(holderAgency, new Act(cause.actor(), clock.instant()))
                : Decision.wrongStatus(filed.dossier()),
        cause);
  }
}
