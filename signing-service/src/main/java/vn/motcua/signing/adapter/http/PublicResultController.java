package vn.motcua.signing.adapter.http;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import vn.motcua.http.edge.OpenToAll;
import vn.motcua.http.edge.RateLimiter;
import vn.motcua.signing.SigningSettings;
import vn.motcua.signing.application.FetchResult;

/**
 * The issued PDF for whoever holds code and secret, which are read from the body only. Guesses are
 * counted by address and code, so that nobody locks a citizen out of his own result.
 */
@RestController
class PublicResultController {
  private static final String REASON = "the dossier's code and random secret stand for a token";

  private final FetchResult results;
  private final RateLimiter byAddress;
  private final RateLimiter byAddressAndCode;

  PublicResultController(FetchResult results, SigningSettings settings, Clock clock) {
    this.results = results;
    this.byAddress = RateLimiter.perMinute(settings.open().requestsPerMinute(), clock);
    this.byAddressAndCode = RateLimiter.perMinute(settings.open().attemptsPerCode(), clock);
  }

  @PostMapping(path = "/api/public/results", consumes = MediaType.APPLICATION_JSON_VALUE)
  @OpenToAll(reason = REASON)
  Mono<ResponseEntity<byte[]>> json(@RequestBody ResultRequest asked, ServerHttpRequest request) {
    return fetch(asked, request);
  }

  @PostMapping(path = "/api/public/results", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
  @OpenToAll(reason = REASON)
  Mono<ResponseEntity<byte[]>> form(ServerWebExchange exchange) {
    return exchange
        .getFormData()
        .map(body -> new ResultRequest(body.getFirst("code"), body.getFirst("secret")))
        .flatMap(asked -> fetch(asked, exchange.getRequest()));
  }

  private Mono<ResponseEntity<byte[]>> fetch(ResultRequest asked, ServerHttpRequest request) {
    var address = ClientAddress.of(request);
    byAddress.admit(address);
    FieldFault.refuse(asked.faults());
    var query = new FetchResult.Query(requireNonNull(asked.code()), requireNonNull(asked.secret()));
    byAddressAndCode.admit(address + " " + query.code());
    return results
        .handle(query)
        .flatMap(RefusalProblems::valueOf)
        .map(result ->
            PdfAnswer.of(result.pdf(), "ket-qua-" + PdfAnswer.fileName(result.notation())));
  }
}
