package vn.motcua.kit.identity;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.springframework.security.web.csrf.CsrfToken;
import vn.motcua.kit.HtmlTemplate;
import vn.motcua.kit.Language;

/** The login page in Vietnamese or English: plain HTML, no script. */
final class LoginPage {
  // No form-action: browsers apply it to the redirect after the login, too, and that goes to
  // another port.
  static final String CONTENT_POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'";

  private static final HtmlTemplate FRAME = HtmlTemplate.beside(LoginPage.class, "login.html");
  private static final HtmlTemplate FORM = HtmlTemplate.beside(LoginPage.class, "login-form.html");

  private final Map<String, String> texts;

  LoginPage(Language language, URI accountsPage) {
    texts = new HashMap<>(HtmlTemplate.texts(LoginPage.class, "login", language.tag()));
    texts.put("accountsPage", accountsPage.toString());
  }

  String form(CsrfToken csrf, Outcome outcome) {
    var values = new HashMap<>(texts);
    values.put("told", told(outcome));
    values.put("csrfName", csrf.getParameterName());
    values.put("csrf", csrf.getToken());
    return framed(FORM.fill(values));
  }

  String signedIn() {
    return framed(paragraph("told", "status", "signedIn"));
  }

  private String framed(String body) {
    var values = new HashMap<>(texts);
    values.put("body", body);
    return FRAME.fill(values);
  }

  private String told(Outcome outcome) {
    return switch (outcome) {
      case NONE -> "";
      case WRONG -> paragraph("error", "alert", "wrong");
      case LEFT -> paragraph("told", "status", "left");
    };
  }

  private String paragraph(String style, String role, String key) {
    return "<p class=\"%s\" role=\"%s\">%s</p>"
        .formatted(style, role, HtmlTemplate.escape(texts.getOrDefault(key, key)));
  }

  /** What happened before the page is shown. */
  enum Outcome {
    NONE,
    WRONG,
    LEFT
  }
}
