package vn.motcua.signing.adapter.kafka;

import java.time.Duration;
import vn.motcua.event.contract.dossier.DossierWithdrawn;
import vn.motcua.event.delivery.listening.EventHandler;
import vn.motcua.event.delivery.listening.Handled;
import vn.motcua.event.delivery.listening.ReceivedEvent;
import vn.motcua.signing.application.Occasion;
import vn.motcua.signing.application.RejectDocument;

/** A dossier was taken back: its documents end, unless they are issued. */
final class Withdrawals implements EventHandler<DossierWithdrawn> {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final RejectDocument reject;

  Withdrawals(RejectDocument reject) {
    this.reject = reject;
  }

  @Override
  public Handled handle(ReceivedEvent<DossierWithdrawn> received) {
    var occasion = new Occasion.ByEvent(received.headers().id(), received.mark());
    reject
        .handleWithdrawal(new RejectDocument.Withdrawal(received.event().dossierId(), occasion))
        .block(PATIENCE);
    return Handled.noEffect();
  }
}
