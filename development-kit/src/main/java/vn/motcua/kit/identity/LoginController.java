package vn.motcua.kit.identity;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.kit.Language;

/** Shows the login page, and after a login without a destination a plain word that it worked. */
@RestController
class LoginController {
  private static final String HTML = "text/html;charset=UTF-8";

  private final IdentitySettings settings;

  LoginController(IdentitySettings settings) {
    this.settings = settings;
  }

  @GetMapping(path = "/login", produces = HTML)
  String login(
      CsrfToken csrf,
      @RequestParam(required = false) @Nullable String error,
      @RequestParam(required = false) @Nullable String logout,
      @RequestParam(required = false) @Nullable String lang,
      @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false)
          @Nullable String accepted) {
    return page(lang, accepted).form(csrf, outcome(error, logout));
  }

  @GetMapping(path = "/", produces = HTML)
  String signedIn(
      @RequestParam(required = false) @Nullable String lang,
      @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false)
          @Nullable String accepted) {
    return page(lang, accepted).signedIn();
  }

  private LoginPage page(@Nullable String lang, @Nullable String accepted) {
    return new LoginPage(Language.of(lang, accepted), settings.accountsPage());
  }

  private static LoginPage.Outcome outcome(@Nullable String error, @Nullable String logout) {
    if (error != null) {
      return LoginPage.Outcome.WRONG;
    }
    return logout == null ? LoginPage.Outcome.NONE : LoginPage.Outcome.LEFT;
  }
}
