package vn.motcua.intake.application;

import java.util.List;
import reactor.core.publisher.Mono;
import vn.motcua.intake.application.DossierEvents.Told;
import vn.motcua.intake.domain.Actor;

/** Tells again what a dossier has told its subscribers; each look is noted like any other. */
public final class RetellDossier {

  private final ViewDossier view;
  private final DossierEvents events;

  public RetellDossier(ViewDossier view, DossierEvents events) {
    this.view = view;
    this.events = events;
  }

  /**
   * Events after a position, in order; empty when the actor may not know of the dossier.
   *
   * @param codeOrId the dossier's code, or its id
   */
  public Mono<List<Told>> handle(Actor actor, String codeOrId, long after, int limit) {
    return view.named(actor, codeOrId, "events")
        .flatMap(filed -> events.after(filed.dossier().folder().id(), after, limit));
  }
}
