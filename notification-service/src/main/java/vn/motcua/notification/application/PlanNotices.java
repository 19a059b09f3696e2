package vn.motcua.notification.application;

import java.time.Clock;
import reactor.core.publisher.Mono;
import vn.motcua.notification.domain.Happening;
import vn.motcua.notification.domain.SendingRules;
import vn.motcua.notification.domain.Turn;

/** Plans what a citizen is to be told of something that happened to her dossier. */
public final class PlanNotices {

  private final Correspondences correspondences;
  private final Templates templates;
  private final SendingRules rules;
  private final Clock clock;

  public PlanNotices(
      Correspondences correspondences, Templates templates, SendingRules rules, Clock clock) {
    this.correspondences = correspondences;
    this.templates = templates;
    this.rules = rules;
    this.clock = clock;
  }

  /** Empty when nothing is ever told on this occasion. */
  public Mono<Turn> handle(Happening happening, Cause cause) {
    return Mono.justOrEmpty(templates.newest(happening.occasion()))
        .flatMap(template ->
            correspondences.change(
                happening.dossierId(),
                correspondence ->
                    correspondence.plan(happening, template.version(), clock.instant(), rules),
                cause));
  }
}
