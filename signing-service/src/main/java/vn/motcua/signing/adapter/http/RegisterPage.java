package vn.motcua.signing.adapter.http;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;
import vn.motcua.http.edge.AllowedTo;
import vn.motcua.http.edge.Caller;
import vn.motcua.http.edge.Language;
import vn.motcua.http.edge.Role;
import vn.motcua.signing.application.RegisterEntry;
import vn.motcua.signing.application.RegisterWords;
import vn.motcua.signing.application.ShowRegister;
import vn.motcua.signing.domain.DocumentType;
import vn.motcua.signing.domain.VietnamDay;

/** The register as a page, to be searched and printed; it needs no script. */
@Controller
class RegisterPage {
  private static final String VIEW = "so-dang-ky-van-ban-di";

  private final ShowRegister show;
  private final Clock clock;

  RegisterPage(ShowRegister show, Clock clock) {
    this.show = show;
    this.clock = clock;
  }

  @GetMapping(path = "/so-dang-ky-van-ban-di", produces = MediaType.TEXT_HTML_VALUE)
  @AllowedTo({Role.RECORDS_CLERK, Role.LEADER})
  Mono<String> page(ServerHttpRequest request, Caller caller, Model model) {
    var today = VietnamDay.of(clock.instant());
    var question = RegisterQuestion.of(request.getQueryParams(), today.getYear());
    model.addAttribute("question", question);
    model.addAttribute("types", types());
    words(model, request);
    return show.page(question.query(caller.agencyOrRefuse()))
        .doOnNext(entries -> lines(model, entries, question))
        .thenReturn(VIEW);
  }

  private static void lines(Model model, List<RegisterEntry> entries, RegisterQuestion question) {
    var shown = entries.stream().limit(question.limit()).map(Line::of).toList();
    model.addAttribute("lines", shown);
    model.addAttribute("filter", address("", question, null));
    model.addAttribute("first", address("/so-dang-ky-van-ban-di", question, null));
    if (entries.size() > question.limit()) {
      var cursor = entries.get(question.limit() - 1).cursor();
      model.addAttribute("next", address("/so-dang-ky-van-ban-di", question, cursor));
    }
  }

  private static String address(String path, RegisterQuestion question, @Nullable String after) {
    var address =
        UriComponentsBuilder.fromPath(path)
            .queryParam("year", question.year())
            .queryParam("type", question.type() == null ? "" : question.type().name())
            .queryParam("text", "{text}")
            .queryParam("limit", question.limit());
    if (after != null) {
      address.queryParam("after", "{after}");
    }
    return address.encode().buildAndExpand(question.text(), after == null ? "" : after).toString();
  }

  private static void words(Model model, ServerHttpRequest request) {
    var asked = request.getQueryParams().getFirst("lang");
    var language = "en".equals(asked) ? Language.EN : "vi".equals(asked) ? Language.VI : null;
    var chosen = language == null ? Language.of(request) : language;
    var en = chosen == Language.EN;
    model.addAttribute("en", en);
    model.addAttribute("lang", chosen.tag());
    model.addAttribute("columns", en ? RegisterWords.COLUMNS_IN_ENGLISH : RegisterWords.COLUMNS);
  }

  private static List<Choice> types() {
    return Arrays.stream(DocumentType.values())
        .map(type -> new Choice(type.name(), type.title()))
        .toList();
  }

  /** A book to choose. */
  record Choice(String name, String title) {}

  /** A line as the page shows it. */
  record Line(String tone, List<String> cells) {
    static Line of(RegisterEntry entry) {
      return new Line(entry.state().name().toLowerCase(Locale.ROOT), RegisterWords.cells(entry));
    }
  }
}
