package vn.motcua.intake.adapter.http;

import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import vn.motcua.http.edge.AllowedTo;
import vn.motcua.http.edge.Caller;
import vn.motcua.http.edge.Role;
import vn.motcua.intake.adapter.http.DeskBodies.Standing;
import vn.motcua.intake.application.AcceptDossier;
import vn.motcua.intake.application.AskSupplement;
import vn.motcua.intake.application.Filed;
import vn.motcua.intake.application.HandOverResult;
import vn.motcua.intake.application.Outcome;
import vn.motcua.intake.application.RefuseDossier;
import vn.motcua.intake.application.ResumeDossier;
import vn.motcua.intake.application.SuspendDossier;
import vn.motcua.intake.application.UndoRefusal;
import vn.motcua.intake.domain.Dossier;

/** The acts of the intake desk. */
@RestController
class DeskController {

  private final Acts acts;

  DeskController(Acts acts) {
    this.acts = acts;
  }

  @PostMapping("/api/dossiers/{id}/supplement-request")
  @AllowedTo(Role.INTAKE_OFFICER)
  Mono<Standing> askSupplement(
      Caller caller,
      @PathVariable String id,
      @RequestBody DeskBodies.SupplementRequest body,
      ServerHttpRequest request) {
    var items =
        Optional.ofNullable(body.items()).orElse(List.of()).stream()
            .map(item -> new AskSupplement.Item(item.paperCode(), item.reason()))
            .toList();
    var command = new AskSupplement.Command(Actors.of(caller), id, items, body.note());
    return filed(acts.askSupplement().handle(command), request).map(DeskController::standing);
  }

  @PostMapping("/api/dossiers/{id}/acceptance")
  @AllowedTo(Role.INTAKE_OFFICER)
  Mono<DeskBodies.Accepted> accept(
      Caller caller,
      @PathVariable String id,
      @RequestBody DeskBodies.Acceptance body,
      ServerHttpRequest request) {
    var command = new AcceptDossier.Command(Actors.of(caller), id, body.identityChecked());
    return filed(acts.accept().handle(command), request).map(filed -> accepted(filed, request));
  }

  @PostMapping("/api/dossiers/{id}/refusal")
  @AllowedTo(Role.INTAKE_OFFICER)
  @ResponseStatus(HttpStatus.ACCEPTED)
  Mono<DeskBodies.RefusalBegun> refuse(
      Caller caller,
      @PathVariable String id,
      @RequestBody DeskBodies.Refusal body,
      ServerHttpRequest request) {
    var command =
        new RefuseDossier.Command(
            Actors.of(caller), id, body.reason(), body.legalBasis(), body.confirm());
    return filed(acts.refuse().handle(command), request).map(DeskController::begun);
  }

  @DeleteMapping("/api/dossiers/{id}/refusal")
  @AllowedTo(Role.INTAKE_OFFICER)
  Mono<Standing> undoRefusal(Caller caller, @PathVariable String id, ServerHttpRequest request) {
    return filed(acts.undoRefusal().handle(Actors.of(caller), id), request)
        .map(DeskController::standing);
  }

  @PostMapping("/api/dossiers/{id}/suspension")
  @AllowedTo(Role.INTAKE_OFFICER)
  Mono<Standing> suspend(
      Caller caller,
      @PathVariable String id,
      @RequestBody DeskBodies.Suspending body,
      ServerHttpRequest request) {
    return filed(acts.suspend().handle(Actors.of(caller), id, body.kind(), body.reason()), request)
        .map(DeskController::standing);
  }

  @PostMapping("/api/dossiers/{id}/resumption")
  @AllowedTo(Role.INTAKE_OFFICER)
  Mono<DeskBodies.Accepted> resume(
      Caller caller, @PathVariable String id, ServerHttpRequest request) {
    return filed(acts.resume().handle(Actors.of(caller), id), request)
        .map(filed -> accepted(filed, request));
  }

  @PostMapping("/api/dossiers/{id}/hand-over")
  @AllowedTo(Role.INTAKE_OFFICER)
  Mono<Standing> handOver(
      Caller caller,
      @PathVariable String id,
      @RequestBody DeskBodies.HandOver body,
      ServerHttpRequest request) {
    var command =
        new HandOverResult.Command(
            Actors.of(caller), id, body.method(), body.receiverChecked(), body.receiver());
    return filed(acts.handOver().handle(command), request).map(DeskController::standing);
  }

  static Standing standing(Filed filed) {
    var dossier = filed.dossier();
    return new Standing(dossier.folder().id(), dossier.status().code(), filed.version());
  }

  private static DeskBodies.Accepted accepted(Filed filed, ServerHttpRequest request) {
    var handling = filed.dossier().accepted().orElseThrow();
    return new DeskBodies.Accepted(
        filed.dossier().status().code(),
        handling.acceptance().receivedAt(),
        handling.promise().promisedAt(),
        DossierView.explanation(handling, Texts.language(request)));
  }

  private static DeskBodies.RefusalBegun begun(Filed filed) {
    var pending = (Dossier.RefusalPending) filed.dossier();
    return new DeskBodies.RefusalBegun(false, pending.refusal().undoUntil());
  }

  private static Mono<Filed> filed(Mono<Outcome> outcome, ServerHttpRequest request) {
    return outcome.flatMap(result -> Refusals.filed(result, Texts.language(request)));
  }

  /** The use cases of the desk. */
  record Acts(
      AskSupplement askSupplement,
      AcceptDossier accept,
      RefuseDossier refuse,
      UndoRefusal undoRefusal,
      SuspendDossier suspend,
      ResumeDossier resume,
      HandOverResult handOver) {}
}
