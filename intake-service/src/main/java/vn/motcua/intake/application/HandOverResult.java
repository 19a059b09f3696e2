package vn.motcua.intake.application;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import vn.motcua.intake.domain.Actor;
import vn.motcua.intake.domain.Decision;
import vn.motcua.intake.domain.Dossier;
import vn.motcua.intake.domain.FieldChecks;
import vn.motcua.intake.domain.HandOver;
import vn.motcua.intake.domain.ResultDelivery;

/** Puts the result into the citizen's hands (9 → 10). */
public final class HandOverResult {

  private final Register register;

  public HandOverResult(Register register) {
    this.register = register;
  }

  public Mono<Outcome> handle(Command command) {
    var method = command.method();
    if (method == null) {
      return Mono.just(Outcome.Invalid.missing("method"));
    }
    var checks = new FieldChecks();
    String typed = command.receiver();
    String receiver = typed == null || typed.isBlank() ? "" : checks.name("receiver", typed);
    if (!checks.errors().isEmpty()) {
      return Mono.just(new Outcome.Invalid(checks.errors()));
    }
    return register.atDesk(
        command.actor(),
        command.dossierId(),
        (dossier, act) ->
            dossier instanceof Dossier.ResultReady ready
                ? ready.handOver(new HandOver(method, receiver, act), command.receiverChecked())
                : Decision.wrongStatus(dossier));
  }

  /** How and to whom, and that the officer has checked who takes it. */
  public record Command(
      Actor actor,
      String dossierId,
      @Nullable ResultDelivery method,
      boolean receiverChecked,
      @Nullable String receiver) {}
}
