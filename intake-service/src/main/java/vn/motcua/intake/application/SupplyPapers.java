package vn.motcua.intake.application;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import reactor.core.publisher.Mono;
import vn.motcua.intake.domain.Act;
import vn.motcua.intake.domain.Actor;
import vn.motcua.intake.domain.Decision;
import vn.motcua.intake.domain.Dossier;
import vn.motcua.intake.domain.FieldChecks;
import vn.motcua.intake.domain.Folder;
import vn.motcua.intake.domain.Paper;

/** Takes in the papers that were asked for, from the citizen or for her at the desk (5 → 1). */
public final class SupplyPapers {

  private final Dossiers dossiers;
  private final Register register;
  private final PaperReception reception;
  private final Clock clock;

  public SupplyPapers(Dossiers dossiers, Register register, PaperReception reception, Clock clock) {
    this.dossiers = dossiers;
    this.register = register;
    this.reception = reception;
    this.clock = clock;
  }

  public Mono<Outcome> handle(Command command) {
    var checks = new FieldChecks();
    var form = SubmissionCheck.form(command.form(), checks);
    if (!checks.errors().isEmpty()) {
      return Mono.just(new Outcome.Invalid(checks.errors()));
    }
    return register
        .permitted(command.actor(), command.dossierId(), SupplyPapers::may)
        .flatMap(permit ->
            permit instanceof Outcome.Done(Filed filed, boolean ignored)
                ? checked(command, form, filed)
                : Mono.just(permit));
  }

  private static boolean may(Actor actor, Folder folder) {
    return actor.owns(folder) || actor.mayActAtIntake(folder);
  }

  private Mono<Outcome> checked(Command command, Map<String, String> form, Filed filed) {
    if (!awaits(filed.dossier())) {
      return Mono.just(
          Decision.wrongStatus(filed.dossier())
              .fold(_ -> new Outcome.NotFound(), Outcome.Objected::new));
    }
    var folder = filed.dossier().folder();
    var procedure = folder.procedure();
    boolean filesNeeded = !command.actor().mayActAtIntake(folder);
    var faults = reception.faults(procedure, command.papers(), command.uploads(), filesNeeded);
    if (!faults.isEmpty()) {
      return Mono.just(new Outcome.PapersRefused(faults));
    }
    return reception
        .inspect(procedure, command.papers(), command.uploads())
        .flatMap(checked -> keep(command, form, checked));
  }

  private Mono<Outcome> keep(
      Command command, Map<String, String> form, List<PaperReception.Checked> checked) {
    var faults = PaperReception.Checked.faults(checked);
    if (!faults.isEmpty()) {
      return Mono.just(new Outcome.PapersRefused(faults));
    }
    return reception.keep(checked, clock.instant()).flatMap(papers -> store(command, form, papers));
  }

  private Mono<Outcome> store(Command command, Map<String, String> form, List<Paper> papers) {
    String who = command.actor().personId();
    return dossiers
        .decide(
            command.dossierId(),
            filed -> decide(filed.dossier(), papers, form, new Act(who, clock.instant())),
            Cause.person(who))
        .flatMap(outcome ->
            outcome instanceof Outcome.Done
                ? Mono.just(outcome)
                : reception.discard(papers).thenReturn(outcome));
  }

  private static Decision<? extends Dossier> decide(
      Dossier dossier, List<Paper> papers, Map<String, String> form, Act act) {
    return switch (dossier) {
      case Dossier.AwaitingSupplement awaiting -> awaiting.supply(papers, form, act);
      case Dossier.Suspended suspended -> suspended.supply(papers, form, act);
      case Dossier.Submitted _,
          Dossier.RefusalPending _,
          Dossier.Refused _,
          Dossier.Withdrawn _,
          Dossier.Accepted _,
          Dossier.InProcess _,
          Dossier.ResultReady _,
          Dossier.HandedOver _ ->
          Decision.wrongStatus(dossier);
    };
  }

  private static boolean awaits(Dossier dossier) {
    return dossier instanceof Dossier.AwaitingSupplement || dossier instanceof Dossier.Suspended;
  }

  /** The papers and changed form values that answer the request. */
  public record Command(
      Actor actor,
      String dossierId,
      List<TypedPaper> papers,
      Map<String, String> form,
      List<Upload> uploads) {}
}
