package vn.motcua.intake.adapter.kafka;

import java.util.List;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import vn.motcua.event.delivery.envelope.Envelope;
import vn.motcua.event.delivery.relay.PublishedHistory;
import vn.motcua.event.delivery.relay.PublishedHistory.Published;
import vn.motcua.intake.application.DossierEvents;

/** Events of dossiers, in the form in which the relay published them. */
final class ToldDossierEvents implements DossierEvents {

  private static final String DOSSIERS = "dossier";

  private final PublishedHistory history;

  ToldDossierEvents(PublishedHistory history) {
    this.history = history;
  }

  @Override
  public Mono<List<Told>> after(String dossierId, long position, int limit) {
    return Mono.fromCallable(() -> history.page(DOSSIERS, dossierId, position, limit))
        .subscribeOn(Schedulers.boundedElastic())
        .map(page -> page.stream().map(ToldDossierEvents::told).toList());
  }

  private static Told told(Published published) {
    var envelope = Envelope.of(published.record());
    return new Told(
        published.position(),
        envelope.topic(),
        envelope.key(),
        envelope.headers(),
        envelope.value());
  }
}
