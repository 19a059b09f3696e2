package vn.motcua.intake.adapter.http;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import vn.motcua.http.edge.OpenToAll;
import vn.motcua.intake.IntakeSettings;
import vn.motcua.intake.adapter.http.DeskBodies.CodeAndSecret;
import vn.motcua.intake.application.Filed;
import vn.motcua.intake.application.FormPrinter.Form;
import vn.motcua.intake.application.PrintForm;

/** What code and secret open; both travel in the body only. */
@RestController
class PublicController {

  private static final String WHY = "code and random secret, rate limited";

  private final PublicDoor door;
  private final PrintForm print;
  private final URI results;

  PublicController(PublicDoor door, PrintForm print, IntakeSettings settings) {
    this.door = door;
    this.print = print;
    this.results = settings.signingPublicUrl().resolve("/api/public/results");
  }

  @PostMapping(value = "/api/public/tracking", consumes = MediaType.APPLICATION_JSON_VALUE)
  @OpenToAll(reason = WHY)
  Mono<TrackingView> track(@RequestBody CodeAndSecret key, ServerHttpRequest request) {
    return door.open(key.code(), key.secret(), request)
        .map(filed -> TrackingView.of(filed.dossier(), Texts.language(request)));
  }

  @PostMapping(
      value = "/api/public/forms/{number:01|02|03}",
      consumes = MediaType.APPLICATION_JSON_VALUE)
  @OpenToAll(reason = WHY)
  Mono<ResponseEntity<byte[]>> form(
      @PathVariable String number, @RequestBody CodeAndSecret key, ServerHttpRequest request) {
    return form(number, door.open(key.code(), key.secret(), request));
  }

  @PostMapping(
      value = "/api/public/forms/{number:01|02|03}",
      consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
  @OpenToAll(reason = WHY)
  Mono<ResponseEntity<byte[]>> formFromPage(
      @PathVariable String number, ServerWebExchange exchange) {
    return form(number, opened(exchange));
  }

  /** Signing holds the result; it checks code and secret again by their hash. */
  @PostMapping(value = "/api/public/result", consumes = MediaType.APPLICATION_JSON_VALUE)
  @OpenToAll(reason = WHY)
  Mono<ResponseEntity<Void>> result(@RequestBody CodeAndSecret key, ServerHttpRequest request) {
    return door.open(key.code(), key.secret(), request).flatMap(this::redirected);
  }

  @PostMapping(value = "/api/public/result", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
  @OpenToAll(reason = WHY)
  Mono<ResponseEntity<Void>> resultFromPage(ServerWebExchange exchange) {
    return opened(exchange).flatMap(this::redirected);
  }

  @PostMapping(value = "/api/public/rating", consumes = MediaType.APPLICATION_JSON_VALUE)
  @OpenToAll(reason = WHY)
  Mono<DeskBodies.Standing> rate(@RequestBody DeskBodies.Rating rating, ServerHttpRequest request) {
    return door.rate(rating.code(), rating.secret(), rating.given(), request)
        .flatMap(outcome -> Refusals.filed(outcome, Texts.language(request)))
        .map(DeskController::standing);
  }

  private Mono<ResponseEntity<byte[]>> form(String number, Mono<Filed> opened) {
    Form form = Form.numbered(number);
    return opened
        .flatMap(filed -> DossierController.printed(print, form, filed))
        .switchIfEmpty(DossierController.refuse(Refusals.FORM_NOT_READY));
  }

  private Mono<Filed> opened(ServerWebExchange exchange) {
    return exchange.getFormData().flatMap(form -> opened(form, exchange.getRequest()));
  }

  private Mono<Filed> opened(MultiValueMap<String, String> form, ServerHttpRequest request) {
    return door.open(form.getFirst("code"), form.getFirst("secret"), request);
  }

  private Mono<ResponseEntity<Void>> redirected(Filed filed) {
    var result = filed.dossier().outcome();
    if (result.isEmpty()) {
      return DossierController.refuse(Refusals.RESULT_NOT_READY);
    }
    return result.get().electronic()
        ? Mono.just(ResponseEntity.status(HttpStatus.TEMPORARY_REDIRECT).location(results).build())
        : DossierController.refuse(Refusals.RESULT_ON_PAPER);
  }
}
