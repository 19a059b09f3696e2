package vn.motcua.signing.adapter.http;

import java.time.Clock;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import vn.motcua.http.edge.EdgeProblems;
import vn.motcua.http.edge.Language;
import vn.motcua.http.edge.OpenToAll;
import vn.motcua.http.edge.ProblemException;
import vn.motcua.http.edge.RateLimiter;
import vn.motcua.signing.SigningSettings;
import vn.motcua.signing.application.VerifyPdf;

/** The page where anybody drops a PDF and reads about both layers; it needs no script. */
@Controller
class VerificationPage {
  private static final String REASON = "anybody may check a signed document he holds";
  private static final String VIEW = "kiem-tra-van-ban";

  private final VerifyPdf verify;
  private final UploadedPdf uploads;
  private final RateLimiter byAddress;
  private final long mostMegabytes;

  VerificationPage(VerifyPdf verify, SigningSettings settings, Clock clock) {
    this.verify = verify;
    this.uploads = UploadedPdf.atMost(settings.open().largestFile());
    this.byAddress = RateLimiter.perMinute(settings.open().requestsPerMinute(), clock);
    this.mostMegabytes = settings.open().largestFile().toMegabytes();
  }

  @GetMapping(path = "/kiem-tra-van-ban", produces = MediaType.TEXT_HTML_VALUE)
  @OpenToAll(reason = REASON)
  String form(Model model, ServerHttpRequest request) {
    fill(model, request);
    return VIEW;
  }

  @PostMapping(
      path = "/kiem-tra-van-ban",
      consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
      produces = MediaType.TEXT_HTML_VALUE)
  @OpenToAll(reason = REASON)
  Mono<String> check(ServerWebExchange exchange, Model model) {
    var language = fill(model, exchange.getRequest());
    return uploaded(exchange)
        .flatMap(verify::handle)
        .doOnNext(report -> model.addAttribute("report", ReportWords.of(report, language)))
        .doOnError(failure -> model.addAttribute("refusal", sentence(failure, language)))
        .doOnError(
            RejectedExecutionException.class,
            full -> exchange.getResponse().setStatusCode(HttpStatus.SERVICE_UNAVAILABLE))
        .onErrorComplete(VerificationPage::isKnown)
        .thenReturn(VIEW);
  }

  private Mono<byte[]> uploaded(ServerWebExchange exchange) {
    return Mono.fromRunnable(() -> byAddress.admit(ClientAddress.of(exchange.getRequest())))
        .then(Mono.defer(() -> uploads.fromForm(exchange)));
  }

  private Language fill(Model model, ServerHttpRequest request) {
    var asked = request.getQueryParams().getFirst("lang");
    var language = "en".equals(asked) ? Language.EN : "vi".equals(asked) ? Language.VI : null;
    var chosen = language == null ? Language.of(request) : language;
    model.addAttribute("en", chosen == Language.EN);
    model.addAttribute("lang", chosen.tag());
    model.addAttribute("mostMegabytes", mostMegabytes);
    return chosen;
  }

  private static String sentence(Throwable failure, Language language) {
    return switch (failure) {
      case ProblemException known -> known.problem().sentence(language);
      case RejectedExecutionException full -> EdgeProblems.UNAVAILABLE.sentence(language);
      default -> EdgeProblems.TOO_LARGE.sentence(language);
    };
  }

  private static boolean isKnown(Throwable failure) {
    return failure instanceof ProblemException
        || failure instanceof RejectedExecutionException
        || isTooLarge(failure);
  }

  private static boolean isTooLarge(@Nullable Throwable failure) {
    return failure != null
        && (failure instanceof DataBufferLimitException || isTooLarge(failure.getCause()));
  }
}
