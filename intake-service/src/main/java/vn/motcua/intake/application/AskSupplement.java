package vn.motcua.intake.application;

import static vn.motcua.intake.application.Register.NumberedRule.deciding;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import vn.motcua.intake.application.FormNumbers.Slip;
import vn.motcua.intake.domain.Act;
import vn.motcua.intake.domain.Actor;
import vn.motcua.intake.domain.Decision;
import vn.motcua.intake.domain.Dossier;
import vn.motcua.intake.domain.FieldChecks;
import vn.motcua.intake.domain.FieldFault;
import vn.motcua.intake.domain.FormNumber;
import vn.motcua.intake.domain.Supplement;

/** Asks the citizen, once and for everything, for what is missing (form 02). */
public final class AskSupplement {

  private final Register register;

  public AskSupplement(Register register) {
    this.register = register;
  }

  public Mono<Outcome> handle(Command command) {
    var checks = new FieldChecks();
    var items = items(command.items(), checks);
    String note = checks.optionalText("note", command.note());
    if (!checks.errors().isEmpty()) {
      return Mono.just(new Outcome.Invalid(checks.errors()));
    }
    return register.atDeskNumbered(
        command.actor(),
        command.dossierId(),
        Slip.FORM_02,
        deciding((dossier, number, act) -> decide(dossier, items, note, number, act)));
  }

  private static Decision<? extends Dossier> decide(
      Dossier dossier, List<Supplement.Item> items, String note, FormNumber number, Act act) {
    var request = new Supplement(items, note, act, number, null);
    return dossier instanceof Dossier.Submitted submitted
        ? submitted.askSupplement(request)
        : Decision.wrongStatus(dossier);
  }

  private static List<Supplement.Item> items(List<Item> typed, FieldChecks checks) {
    if (typed.isEmpty()) {
      checks.add("items", FieldFault.REQUIRED);
    }
    var items = new ArrayList<Supplement.Item>();
    for (int i = 0; i < typed.size(); i++) {
      String field = "items[" + i + "].";
      items.add(
          new Supplement.Item(
              checks.line(field + "paperCode", typed.get(i).paperCode()),
              checks.text(field + "reason", typed.get(i).reason())));
    }
    return items;
  }

  /** What the officer asks for. */
  public record Command(Actor actor, String dossierId, List<Item> items, @Nullable String note) {}

  /** One paper and why it is asked for, as typed. */
  public record Item(@Nullable String paperCode, @Nullable String reason) {}
}
