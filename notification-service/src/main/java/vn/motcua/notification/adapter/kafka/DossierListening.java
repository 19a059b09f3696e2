package vn.motcua.notification.adapter.kafka;

import java.time.Duration;
import java.util.function.BiFunction;
import vn.motcua.event.contract.Topic;
import vn.motcua.event.contract.dossier.DossierAccepted;
import vn.motcua.event.contract.dossier.DossierHandedOver;
import vn.motcua.event.contract.dossier.DossierRefused;
import vn.motcua.event.contract.dossier.DossierResumed;
import vn.motcua.event.contract.dossier.DossierSubmitted;
import vn.motcua.event.contract.dossier.DossierSupplemented;
import vn.motcua.event.contract.dossier.DossierSuspended;
import vn.motcua.event.contract.dossier.DossierWithdrawn;
import vn.motcua.event.contract.dossier.ResultReady;
import vn.motcua.event.contract.dossier.SupplementRequested;
import vn.motcua.event.delivery.EventListeningCustomizer;
import vn.motcua.event.delivery.listening.EventHandler;
import vn.motcua.event.delivery.listening.EventListening;
import vn.motcua.event.delivery.listening.Handled;
import vn.motcua.event.delivery.listening.MarkReader;
import vn.motcua.notification.application.Cause;
import vn.motcua.notification.application.PlanNotices;
import vn.motcua.notification.domain.Happening;
import vn.motcua.notification.domain.Turn;

/** Which events are told to a citizen. */
final class DossierListening implements EventListeningCustomizer {

  private static final Duration LONGEST_STORE = Duration.ofSeconds(30);

  private final PlanNotices planNotices;
  private final MarkReader marks;

  DossierListening(PlanNotices planNotices, MarkReader marks) {
    this.planNotices = planNotices;
    this.marks = marks;
  }

  @Override
  public void customize(EventListening.Builder listening) {
    listening
        .topics(Topic.CONTACT, Topic.ORGANISATION)
        .marks(marks)
        .on(DossierSubmitted.class, planning(Happenings::of))
        .on(SupplementRequested.class, planning(Happenings::of))
        .on(DossierSupplemented.class, planning(Happenings::of))
        .on(DossierAccepted.class, planning(Happenings::of))
        .on(DossierSuspended.class, planning(Happenings::of))
        .on(DossierResumed.class, planning(Happenings::of))
        .on(DossierRefused.class, planning(Happenings::of))
        .on(ResultReady.class, planning(Happenings::of))
        .on(DossierHandedOver.class, planning(Happenings::of))
        .on(DossierWithdrawn.class, planning(Happenings::of));
  }

  private <T> EventHandler<T> planning(BiFunction<Happenings, T, Happening> translation) {
    return received -> {
      var id = received.headers().id();
      var happening = translation.apply(new Happenings(id), received.event());
      var turn =
          planNotices
              .handle(happening, new Cause(id, received.mark()))
              .blockOptional(LONGEST_STORE);
      return turn.filter(Turn::changed).isPresent() ? Handled.applied() : Handled.noEffect();
    };
  }
}
