package vn.motcua.intake.application;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import vn.motcua.intake.domain.Act;
import vn.motcua.intake.domain.Actor;
import vn.motcua.intake.domain.Decision;
import vn.motcua.intake.domain.Dossier;
import vn.motcua.intake.domain.FieldChecks;
import vn.motcua.intake.domain.Refusal;

/** Begins a refusal; it becomes final when nobody takes it back in time. */
public final class RefuseDossier {

  private final Register register;
  private final Duration undoWindow;

  public RefuseDossier(Register register, Duration undoWindow) {
    this.register = register;
    this.undoWindow = undoWindow;
  }

  public Mono<Outcome> handle(Command command) {
    var checks = new FieldChecks();
    String reason = checks.text("reason", command.reason());
    String basis = checks.optionalText("legalBasis", command.legalBasis());
    if (!checks.errors().isEmpty()) {
      return Mono.just(new Outcome.Invalid(checks.errors()));
    }
    return register.atDesk(
        command.actor(),
        command.dossierId(),
        (dossier, act) -> decide(dossier, act, reason, basis, command.confirmed()));
  }

  private Decision<? extends Dossier> decide(
      Dossier dossier, Act act, String reason, String basis, boolean confirmed) {
    var refusal = new Refusal(reason, basis, act, act.at().plus(undoWindow));
    return dossier instanceof Dossier.Submitted submitted
        ? submitted.refuse(refusal, confirmed)
        : Decision.wrongStatus(dossier);
  }

  /** The reason is mandatory, and the officer says twice that he means it. */
  public record Command(
      Actor actor,
      String dossierId,
      @Nullable String reason,
      @Nullable String legalBasis,
      boolean confirmed) {}
}
