package vn.motcua.signing.adapter.http;

import java.net.URI;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import reactor.core.publisher.Mono;
import vn.motcua.calendar.VietnamTime;
import vn.motcua.http.edge.AllowedTo;
import vn.motcua.http.edge.Language;
import vn.motcua.http.edge.Role;
import vn.motcua.signing.CustodySettings;
import vn.motcua.signing.application.Outcome;
import vn.motcua.signing.application.ShowSigningHealth;
import vn.motcua.signing.application.ShowSigningHealth.SigningHealth;
import vn.motcua.signing.application.TestOutside;
import vn.motcua.signing.domain.CertificateOwner;
import vn.motcua.signing.domain.Probe;
import vn.motcua.signing.domain.RegisteredCertificate;

/** The health of signing as a page for people, on a phone too; it needs no script. */
@Controller
class SigningHealthPage {
  private static final String VIEW = "suc-khoe-ky-so";
  private static final String PATH = "/" + VIEW;
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd/MM/yyyy").withZone(VietnamTime.ZONE);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("HH:mm:ss dd/MM/yyyy").withZone(VietnamTime.ZONE);

  private final ShowSigningHealth show;
  private final TestOutside test;
  private final CustodySettings settings;

  SigningHealthPage(ShowSigningHealth show, TestOutside test, CustodySettings settings) {
    this.show = show;
    this.test = test;
    this.settings = settings;
  }

  @GetMapping(path = PATH, produces = MediaType.TEXT_HTML_VALUE)
  @AllowedTo(Role.OPERATOR)
  Mono<String> page(ServerHttpRequest request, Model model) {
    var en = language(request) == Language.EN;
    model.addAttribute("en", en);
    model.addAttribute("lang", en ? "en" : "vi");
    model.addAttribute("early", request.getQueryParams().containsKey("early"));
    return show.handle().doOnNext(health -> fill(model, health, en)).thenReturn(VIEW);
  }

  /** Tests and shows the page again; tested a moment ago, the page says so. */
  @PostMapping(PATH + "/thu")
  @AllowedTo(Role.OPERATOR)
  Mono<ResponseEntity<Void>> test(ServerHttpRequest request) {
    var lang = language(request).tag();
    return test.handle(settings.probing().atMostEvery())
        .map(outcome ->
            PATH + "?lang=" + lang + (outcome instanceof Outcome.Refused<?> ? "&early" : ""))
        .map(to -> ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(to)).build());
  }

  private static void fill(Model model, SigningHealth health, boolean en) {
    model.addAttribute("health", health);
    model.addAttribute("at", MOMENT.format(health.at()));
    model.addAttribute("certificates", certificates(health));
    var probes = health.probes();
    model.addAttribute(
        "probes",
        probes == null
            ? List.of()
            : probes.probes().stream().map(probe -> Tried.of(probe, en)).toList());
    model.addAttribute("tested", moment(probes == null ? null : probes.at()));
    var pending = health.pending();
    model.addAttribute("oldest", moment(pending == null ? null : pending.oldest()));
    var round = health.archive().lastWhole();
    model.addAttribute("archived", moment(round == null ? null : round.endedAt()));
  }

  private static List<Line> certificates(SigningHealth health) {
    return health.certificates().stream().map(each -> Line.of(each, health.at())).toList();
  }

  private static @Nullable String moment(@Nullable Instant at) {
    return at == null ? null : MOMENT.format(at);
  }

  private static Language language(ServerHttpRequest request) {
    var asked = request.getQueryParams().getFirst("lang");
    var language = "en".equals(asked) ? Language.EN : "vi".equals(asked) ? Language.VI : null;
    return language == null ? Language.of(request) : language;
  }

  /** A certificate as the page shows it. */
  record Line(String tone, String owner, boolean agency, String serial, String until, long days) {
    static Line of(RegisteredCertificate it, Instant now) {
      var days = it.daysLeft(now);
      return new Line(
          tone(days),
          it.owner().id(),
          it.owner().role() == CertificateOwner.Role.AGENCY,
          it.serial(),
          DAY.format(it.validUntil()),
          days);
    }

    private static String tone(long days) {
      var thresholds = RegisteredCertificate.THRESHOLDS;
      return days < thresholds.getLast() ? "bad" : days < thresholds.getFirst() ? "soon" : "good";
    }
  }

  /** Something tried, as the page shows it. */
  record Tried(String tone, String kind, String name, String words, String mark, long millis) {
    static Tried of(Probe it, boolean en) {
      return new Tried(
          switch (it.standing()) {
            case GOOD -> "good";
            case FAULT -> "bad";
            case NOT_TRIED -> "soon";
          },
          kind(it.kind(), en),
          it.name(),
          en ? it.en() : it.vi(),
          mark(it.standing(), en),
          it.millis());
    }

    private static String kind(Probe.Kind kind, boolean en) {
      return switch (kind) {
        case KEY -> en ? "Key" : "Khóa ký";
        case TSA -> en ? "Timestamp (TSA)" : "Dấu thời gian (TSA)";
        case OCSP -> en ? "Revocation (OCSP)" : "Thu hồi (OCSP)";
      };
    }

    private static String mark(Probe.Standing standing, boolean en) {
      return switch (standing) {
        case GOOD -> en ? "good" : "tốt";
        case FAULT -> en ? "fault" : "lỗi";
        case NOT_TRIED -> en ? "not tried" : "chưa thử";
      };
    }
  }
}
