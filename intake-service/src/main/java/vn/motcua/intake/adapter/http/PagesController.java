package vn.motcua.intake.adapter.http;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import vn.motcua.http.edge.OpenToAll;
import vn.motcua.http.edge.Problem;
import vn.motcua.http.edge.ProblemException;
import vn.motcua.intake.IntakeSettings;
import vn.motcua.intake.application.Filed;
import vn.motcua.intake.application.Outcome;
import vn.motcua.intake.domain.Language;
import vn.motcua.intake.domain.TrackingSecret;

/**
 * The citizen's pages: tracking and rating; forms are posted, so that no address tells a secret.
 */
@Controller
class PagesController {

  private static final String WHY = "the citizen's page, opened with code and secret";

  private final PublicDoor door;
  private final String policy;

  PagesController(PublicDoor door, IntakeSettings settings) {
    this.door = door;
    this.policy =
        "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none';"
            + " frame-ancestors 'none'; form-action 'self' "
            + settings.signingPublicUrl().resolve("/").toString().replaceAll("/$", "");
  }

  @GetMapping("/tra-cuu")
  @OpenToAll(reason = WHY)
  Mono<Rendering> tracking(ServerWebExchange exchange) {
    return Mono.just(page("intake/tracking", exchange, Map.of()));
  }

  @PostMapping("/tra-cuu")
  @OpenToAll(reason = WHY)
  Mono<Rendering> tracked(ServerWebExchange exchange) {
    return exchange
        .getFormData()
        .flatMap(form -> tracked(form, exchange))
        .onErrorResume(
            ProblemException.class, e -> refused("intake/tracking", e.problem(), exchange));
  }

  @GetMapping("/danh-gia")
  @OpenToAll(reason = WHY)
  Mono<Rendering> rating(ServerWebExchange exchange) {
    return Mono.just(page("intake/rating", exchange, Map.of()));
  }

  @PostMapping("/danh-gia")
  @OpenToAll(reason = WHY)
  Mono<Rendering> rated(ServerWebExchange exchange) {
    return exchange
        .getFormData()
        .flatMap(form -> rated(form, exchange))
        .onErrorResume(
            ProblemException.class, e -> refused("intake/rating", e.problem(), exchange));
  }

  private Mono<Rendering> tracked(MultiValueMap<String, String> form, ServerWebExchange exchange) {
    String code = form.getFirst("code");
    String secret = form.getFirst("secret");
    return door.open(code, secret, exchange.getRequest())
        .map(filed -> found(filed, String.valueOf(secret), exchange));
  }

  private Rendering found(Filed filed, String secret, ServerWebExchange exchange) {
    var view = TrackingView.of(filed.dossier(), language(exchange));
    String normal = TrackingSecret.typed(secret).value();
    return page("intake/tracking", exchange, Map.of("dossier", view, "secret", normal));
  }

  private Mono<Rendering> rated(MultiValueMap<String, String> form, ServerWebExchange exchange) {
    return door.rate(
            form.getFirst("code"), form.getFirst("secret"), scores(form), exchange.getRequest())
        .flatMap(outcome -> thanks(outcome, exchange));
  }

  private Mono<Rendering> thanks(Outcome outcome, ServerWebExchange exchange) {
    return Refusals.filed(outcome, language(exchange))
        .map(_ -> page("intake/rating", exchange, Map.of("thanks", true)));
  }

  private static Map<String, Integer> scores(MultiValueMap<String, String> form) {
    var scores = new TreeMap<String, Integer>();
    form.forEach((name, values) -> {
      String value = values.isEmpty() ? null : values.getFirst();
      if (name.startsWith("score.") && value != null && value.matches("[0-9]")) {
        scores.put(name.substring("score.".length()), Integer.valueOf(value));
      }
    });
    return scores;
  }

  private Mono<Rendering> refused(String view, Problem problem, ServerWebExchange exchange) {
    exchange.getResponse().setStatusCode(HttpStatus.valueOf(problem.status()));
    String sentence = language(exchange) == Language.EN ? problem.en() : problem.vi();
    return Mono.just(page(view, exchange, Map.of("problem", sentence)));
  }

  private Rendering page(String view, ServerWebExchange exchange, Map<String, ?> model) {
    Language language = language(exchange);
    HttpHeaders headers = exchange.getResponse().getHeaders();
    headers.set("Content-Security-Policy", policy);
    headers.set("Referrer-Policy", "no-referrer");
    headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
    return Rendering.view(view)
        .modelAttribute("lang", language == Language.EN ? "en" : "vi")
        .modelAttribute("t", new PageText(language))
        .modelAttribute("criteria", RatingCriterion.ALL)
        .model(model)
        .build();
  }

  /** The language chosen on the page wins over the browser's. */
  private static Language language(ServerWebExchange exchange) {
    @Nullable String chosen = exchange.getRequest().getQueryParams().getFirst("lang");
    if (chosen != null) {
      return chosen.equals("en") ? Language.EN : Language.VI;
    }
    return Texts.language(exchange.getRequest());
  }
}
