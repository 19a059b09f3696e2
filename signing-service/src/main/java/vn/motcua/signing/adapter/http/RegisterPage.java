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
  private static final String PATH = "/" + VIEW;

  private final ShowRegister show;
  private final Clock clock;

  RegisterPage(ShowRegister show, Clock clock) {
    this.show = show;
    this.clock = clock;
  }

  @GetMapping(path = PATH, produces = MediaType.TEXT_HTML_VALUE)
  @AllowedTo({Role.RECORDS_CLERK, Role.LEADER})
  Mono<String> page(ServerHttpRequest request, Caller caller, Model model) {
    var today = VietnamDay.of(clock.instant());
    var question = RegisterQuestion.of(request.getQueryParams(), today.getYear());
    model.addAttribute("question", question);
    model.addAttribute("types", types());
    var asked = new Asked(question, language(request));
    words(model, asked.language());
    return show.page(question.query(caller.agencyOrRefuse()))
        .doOnNext(entries -> lines(model, entries, asked))
        .thenReturn(VIEW);
  }

  private static void lines(Model model, List<RegisterEntry> entries, Asked asked) {
    var limit = asked.question().limit();
    model.addAttribute("lines", entries.stream().limit(limit).map(Line::of).toList());
    model.addAttribute("filter", asked.address("", asked.language(), null));
    model.addAttribute("first", asked.page(null));
    model.addAttribute("vietnamese", asked.address(PATH, Language.VI, null));
    model.addAttribute("english", asked.address(PATH, Language.EN, null));
    if (entries.size() > limit) {
      model.addAttribute("next", asked.page(entries.get(limit - 1).cursor()));
    }
  }

  private static void words(Model model, Language language) {
    var en = language == Language.EN;
    model.addAttribute("en", en);
    model.addAttribute("lang", language.tag());
    model.addAttribute("columns", en ? RegisterWords.COLUMNS_IN_ENGLISH : RegisterWords.COLUMNS);
  }

  private static Language language(ServerHttpRequest request) {
    var asked = request.getQueryParams().getFirst("lang");
    var language = "en".equals(asked) ? Language.EN : "vi".equals(asked) ? Language.VI : null;
    return language == null ? Language.of(request) : language;
  }

  private static List<Choice> types() {
    return Arrays.stream(DocumentType.values())
        .map(type -> new Choice(type.name(), type.title()))
        .toList();
  }

  /** A question and the language it is answered in, as the addresses of the page carry them. */
  private record Asked(RegisterQuestion question, Language language) {
    String page(@Nullable String after) {
      return address(PATH, language, after);
    }

    String address(String path, Language in, @Nullable String after) {
      var address =
          UriComponentsBuilder.fromPath(path)
              .queryParam("year", question.year())
              .queryParam("type", question.type() == null ? "" : question.type().name())
              .queryParam("text", "{text}")
              .queryParam("limit", question.limit())
              .queryParam("lang", in.tag());
      if (after != null) {
        address.queryParam("after", "{after}");
      }
      return address
          .encode()
          .buildAndExpand(question.text(), after == null ? "" : after)
          .toString();
    }
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
