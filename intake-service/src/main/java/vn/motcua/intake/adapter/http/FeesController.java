package vn.motcua.intake.adapter.http;

import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import vn.motcua.http.edge.AllowedTo;
import vn.motcua.http.edge.Caller;
import vn.motcua.http.edge.Role;
import vn.motcua.intake.application.Filed;
import vn.motcua.intake.application.TakeFee;
import vn.motcua.intake.application.WaiveFee;
import vn.motcua.intake.domain.FeeItem.Settlement;

/** Fees at the desk. */
@RestController
class FeesController {

  private final TakeFee take;
  private final WaiveFee waive;

  FeesController(TakeFee take, WaiveFee waive) {
    this.take = take;
    this.waive = waive;
  }

  @PostMapping("/api/dossiers/{id}/fees/{feeCode}/payment")
  @AllowedTo(Role.INTAKE_OFFICER)
  Mono<DeskBodies.Receipt> take(
      Caller caller,
      @PathVariable String id,
      @PathVariable String feeCode,
      @RequestBody DeskBodies.Payment body,
      ServerHttpRequest request) {
    var command =
        new TakeFee.Command(Actors.of(caller), id, feeCode, body.amount(), body.channel());
    return take.handle(command)
        .flatMap(outcome -> Refusals.filed(outcome, Texts.language(request)))
        .map(filed -> receipt(filed, feeCode));
  }

  @PostMapping("/api/dossiers/{id}/fees/{feeCode}/waiver")
  @AllowedTo(Role.INTAKE_OFFICER)
  Mono<DeskBodies.Standing> waive(
      Caller caller,
      @PathVariable String id,
      @PathVariable String feeCode,
      @RequestBody DeskBodies.Waiver body,
      ServerHttpRequest request) {
    return waive
        .handle(Actors.of(caller), id, feeCode, body.basis())
        .flatMap(outcome -> Refusals.filed(outcome, Texts.language(request)))
        .map(DeskController::standing);
  }

  private static DeskBodies.Receipt receipt(Filed filed, String feeCode) {
    var fee = filed.dossier().folder().fee(feeCode).orElseThrow();
    var taken = (Settlement.Taken) fee.settlement();
    return new DeskBodies.Receipt(
        feeCode, taken.receipt().printed(), taken.amount(), taken.channel(), taken.at());
  }
}
