package vn.motcua.intake.application;

import static vn.motcua.intake.application.Register.NumberedRule.deciding;

import java.time.Clock;
import java.util.function.BiConsumer;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.motcua.intake.application.FormNumbers.Slip;
import vn.motcua.intake.domain.Act;
import vn.motcua.intake.domain.Decision;
import vn.motcua.intake.domain.Dossier;
import vn.motcua.intake.domain.FormNumber;

/** Makes refusals final whose undo window is over; it acts on the state as it finds it. */
public final class FinishRefusals {

  private static final String WHO = "intake-service";
  private static final int BATCH = 100;

  private final Dossiers dossiers;
  private final Register register;
  private final Clock clock;

  public FinishRefusals(Dossiers dossiers, Register register, Clock clock) {
    this.dossiers = dossiers;
    this.register = register;
    this.clock = clock;
  }

  /**
   * One round; gives the outcome of each refusal that was due.
   *
   * @param failed told of each dossier that failed; the others go on, and it is due again next time
   */
  public Flux<Outcome> handle(BiConsumer<String, Throwable> failed) {
    return Flux.defer(() -> dossiers.refusalsDue(clock.instant(), BATCH))
        .flatMap(id -> finish(id, failed), 4);
  }

  private Mono<Outcome> finish(String id, BiConsumer<String, Throwable> failed) {
    return Mono.defer(
            () -> register.byItself(id, WHO, Slip.FORM_03, deciding(FinishRefusals::decide)))
        .doOnError(failure -> failed.accept(id, failure))
        .onErrorComplete();
  }

  private static Decision<? extends Dossier> decide(Dossier dossier, FormNumber number, Act act) {
    return dossier instanceof Dossier.RefusalPending pending
        ? pending.finish(number, act)
        : Decision.wrongStatus(dossier);
  }
}
