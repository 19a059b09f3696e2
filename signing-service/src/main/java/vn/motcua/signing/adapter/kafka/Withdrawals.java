package vn.motcua.signing.adapter.kafka;

import java.time.Duration;
import java.util.function.Function;
import vn.motcua.event.delivery.listening.EventHandler;
import vn.motcua.event.delivery.listening.Handled;
import vn.motcua.event.delivery.listening.ReceivedEvent;
import vn.motcua.signing.application.DecideWithdrawal;
import vn.motcua.signing.application.Occasion;

/** A dossier was, or is to be, taken back: each of its documents decides about itself. */
final class Withdrawals<T> implements EventHandler<T> {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Function<T, String> dossierId;
  private final DecideWithdrawal decide;

  Withdrawals(Function<T, String> dossierId, DecideWithdrawal decide) {
    this.dossierId = dossierId;
    this.decide = decide;
  }

  @Override
  public Handled handle(ReceivedEvent<T> received) {
    var occasion = new Occasion.ByEvent(received.headers().id(), received.mark());
    decide
        .handle(new DecideWithdrawal.Withdrawal(dossierId.apply(received.event()), occasion))
        .block(PATIENCE);
    return Handled.noEffect();
  }
}
