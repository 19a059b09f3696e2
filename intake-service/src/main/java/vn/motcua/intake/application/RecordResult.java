package vn.motcua.intake.application;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import vn.motcua.calendar.VietnamTime;
import vn.motcua.intake.domain.Act;
import vn.motcua.intake.domain.Decision;
import vn.motcua.intake.domain.Dossier;
import vn.motcua.intake.domain.DossierEvent;
import vn.motcua.intake.domain.Promise;

/**
 * The result stands: the document is issued, or the route ended with a certificate or copy (4 → 9).
 *
 * <p>The news may outrun the news that the route is open, since they travel on two topics; the
 * statuses in between are then passed in the same write, so that the world sees them in order.
 */
public final class RecordResult {

  private final Dossiers dossiers;
  private final PromiseMaker promises;
  private final Clock clock;

  public RecordResult(Dossiers dossiers, PromiseMaker promises, Clock clock) {
    this.dossiers = dossiers;
    this.promises = promises;
    this.clock = clock;
  }

  /** Empty when there is no such dossier here; an objection when its state takes no result. */
  public Mono<Outcome> handle(String dossierId, @Nullable String documentId, Cause cause) {
    return dossiers.decide(
        dossierId,
        filed -> decide(filed.dossier(), documentId, new Act(cause.actor(), clock.instant())),
        cause);
  }

  private Decision<? extends Dossier> decide(
      Dossier dossier, @Nullable String documentId, Act act) {
    return switch (dossier) {
      case Dossier.InProcess inProcess -> inProcess.finish(documentId, act, VietnamTime.ZONE);
      case Dossier.Accepted accepted ->
          then(accepted.begin(accepted.folder().agencies().competent(), act), documentId, act);
      case Dossier.Suspended suspended ->
          then(suspended.resume(resumed(suspended, act), act), documentId, act);
      case Dossier.Submitted _,
          Dossier.AwaitingSupplement _,
          Dossier.RefusalPending _,
          Dossier.Refused _,
          Dossier.Withdrawn _,
          Dossier.ResultReady _,
          Dossier.HandedOver _ ->
          Decision.wrongStatus(dossier);
    };
  }

  /**
   * As when the desk resumes. The result stands whether or not the time can be counted, so without
   * a calendar the old promise stays.
   */
  private Promise resumed(Dossier.Suspended suspended, Act act) {
    var handling = suspended.handling();
    var answer =
        promises.onResumption(suspended.folder(), handling, suspended.suspension(), act.at());
    return switch (answer) {
      case PromiseMaker.Promised(Promise promise) -> promise;
      case PromiseMaker.NoCalendar _, PromiseMaker.NoLimit _ -> handling.promise();
    };
  }

  private static Decision<? extends Dossier> then(
      Decision<Dossier.InProcess> first, @Nullable String documentId, Act act) {
    return first.fold(
        made -> joined(made.events(), made.next().finish(documentId, act, VietnamTime.ZONE)),
        Decision.Declined::new);
  }

  private static Decision<? extends Dossier> joined(
      List<DossierEvent> before, Decision<Dossier.ResultReady> last) {
    return last.fold(
        made -> {
          var events = new ArrayList<>(before);
          events.addAll(made.events());
          return new Decision.Made<>(made.next(), events);
        },
        Decision.Declined::new);
  }
}
