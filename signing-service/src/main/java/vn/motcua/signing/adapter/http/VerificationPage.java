package vn.motcua.signing.adapter.http;

import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import vn.motcua.http.edge.EdgeProblems;
import vn.motcua.http.edge.Language;
import vn.motcua.http.edge.OpenToAll;
import vn.motcua.http.edge.Problem;
import vn.motcua.http.edge.ProblemException;
import vn.motcua.signing.SigningSettings;
import vn.motcua.signing.application.PdfReport;
import vn.motcua.signing.application.TellStanding;
import vn.motcua.signing.application.TellStanding.Question;
import vn.motcua.signing.application.VerifyPdf;
import vn.motcua.signing.domain.CheckCode;

/**
 * The page where anybody compares a PDF with the register and has its layers checked. Its script
 * asks by hash, so that a known file stays where it is; without a script the file is sent.
 */
@Controller
class VerificationPage {
  private static final String REASON = "anybody may check a signed document he holds";
  private static final String VIEW = "kiem-tra-van-ban";
  private static final String PATH = "/" + VIEW;

  private final TellStanding standing;
  private final VerifyPdf verify;
  private final UploadedPdf uploads;
  private final StrangersDoor door;
  private final Clock clock;
  private final SigningSettings.Open limits;
  private final PageParts parts = PageParts.of(VIEW);
  private final String policy = parts.policy();
  private final FailureProblems outages = new FailureProblems();

  VerificationPage(
      TellStanding standing,
      VerifyPdf verify,
      StrangersDoor door,
      SigningSettings settings,
      Clock clock) {
    this.standing = standing;
    this.verify = verify;
    this.uploads = UploadedPdf.atMost(settings.open().largestFile());
    this.door = door;
    this.clock = clock;
    this.limits = settings.open();
  }

  @GetMapping(path = PATH, produces = MediaType.TEXT_HTML_VALUE)
  @OpenToAll(reason = REASON)
  Mono<String> page(ServerWebExchange exchange, Model model) {
    return shown(exchange, model, Mono.empty());
  }

  @PostMapping(
      path = PATH,
      consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
      produces = MediaType.TEXT_HTML_VALUE)
  @OpenToAll(reason = REASON)
  Mono<String> check(ServerWebExchange exchange, Model model) {
    var request = exchange.getRequest();
    var file =
        Mono.fromRunnable(() -> door.admit(request))
            .then(Mono.defer(() -> uploads.fromForm(exchange)));
    var report = door.withFile(request, file.flatMap(verify::handle));
    return shown(exchange, model, report.doOnNext(found -> told(found, exchange, model)));
  }

  private Mono<String> shown(ServerWebExchange exchange, Model model, Mono<PdfReport> report) {
    begin(exchange, model);
    return paper(exchange, model)
        .then(report)
        .then()
        .onErrorResume(failure -> refused(failure, exchange, model))
        .thenReturn(VIEW);
  }

  private void begin(ServerWebExchange exchange, Model model) {
    var language = Language.of(exchange.getRequest());
    var headers = exchange.getResponse().getHeaders();
    headers.set("Content-Security-Policy", policy);
    headers.set("Referrer-Policy", "no-referrer");
    headers.setCacheControl("no-store");
    model.addAttribute("parts", parts);
    model.addAttribute("en", language == Language.EN);
    model.addAttribute("lang", language.tag());
    model.addAttribute("mostMegabytes", limits.largestFile().toMegabytes());
    model.addAttribute("mostBytes", limits.largestFile().toBytes());
  }

  /** What the code in the address says, when there is one. */
  private Mono<Void> paper(ServerWebExchange exchange, Model model) {
    var code = exchange.getRequest().getQueryParams().getFirst("ma");
    return code == null || code.isBlank()
        ? Mono.empty()
        : Mono.fromRunnable(() -> door.admit(exchange.getRequest()))
            .then(Mono.defer(() -> paper(code, exchange, model)));
  }

  private Mono<Void> paper(String typed, ServerWebExchange exchange, Model model) {
    return Mono.justOrEmpty(CheckCode.typed(typed))
        .flatMap(code -> standing.handle(new Question.OfPaper(code)))
        .switchIfEmpty(Mono.error(() -> new ProblemException(StandingController.UNKNOWN_CODE)))
        .doOnNext(finding -> {
          var language = Language.of(exchange.getRequest());
          model.addAttribute("code", finding.document().checkCode());
          model.addAttribute("paper", RegistryWords.of(finding, clock.instant(), language));
        })
        .then();
  }

  private void told(PdfReport report, ServerWebExchange exchange, Model model) {
    var language = Language.of(exchange.getRequest());
    var code = model.getAttribute("code");
    var registry = report.registry();
    model.addAttribute("report", ReportWords.of(report, clock.instant(), language));
    model.addAttribute(
        "other",
        code != null && (registry == null || !registry.document().checkCode().equals(code)));
  }

  private Mono<Void> refused(Throwable failure, ServerWebExchange exchange, Model model) {
    var problem = problem(failure);
    if (problem.isEmpty()) {
      return Mono.error(failure);
    }
    var answer = exchange.getResponse();
    answer.setStatusCode(HttpStatusCode.valueOf(problem.get().status()));
    if (problem.get().members().get("retryAfterSeconds") instanceof Number seconds) {
      answer.getHeaders().set(HttpHeaders.RETRY_AFTER, seconds.toString());
    }
    var language = Language.of(exchange.getRequest());
    model.addAttribute("refusal", problem.get().sentence(language));
    return Mono.empty();
  }

  private Optional<Problem> problem(Throwable failure) {
    return failure instanceof ProblemException known
        ? Optional.of(known.problem())
        : isTooLarge(failure) ? Optional.of(EdgeProblems.TOO_LARGE) : outages.problemOf(failure);
  }

  private static boolean isTooLarge(@Nullable Throwable failure) {
    return failure != null
        && (failure instanceof DataBufferLimitException || isTooLarge(failure.getCause()));
  }
}
