package vn.motcua.intake.application;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import vn.motcua.intake.domain.Actor;
import vn.motcua.intake.domain.FeeRules;
import vn.motcua.intake.domain.FieldChecks;

/** Waives a fee on a named basis. */
public final class WaiveFee {

  private final Register register;

  public WaiveFee(Register register) {
    this.register = register;
  }

  public Mono<Outcome> handle(
      Actor actor, String dossierId, String feeCode, @Nullable String typedBasis) {
    var checks = new FieldChecks();
    String basis = checks.text("basis", typedBasis);
    if (!checks.errors().isEmpty()) {
      return Mono.just(new Outcome.Invalid(checks.errors()));
    }
    return register.atDesk(
        actor, dossierId, (dossier, act) -> FeeRules.waive(dossier, feeCode, basis, act));
  }
}
