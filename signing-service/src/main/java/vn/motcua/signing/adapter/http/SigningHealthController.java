package vn.motcua.signing.adapter.http;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import vn.motcua.http.edge.AllowedTo;
import vn.motcua.http.edge.Role;
import vn.motcua.signing.CustodySettings;
import vn.motcua.signing.application.ShowSigningHealth;
import vn.motcua.signing.application.TestOutside;

/** How signing stands, and the operator's own test of it. */
@RestController
@RequestMapping("/api/signing/health")
class SigningHealthController {
  private final ShowSigningHealth show;
  private final TestOutside test;
  private final CustodySettings settings;

  SigningHealthController(ShowSigningHealth show, TestOutside test, CustodySettings settings) {
    this.show = show;
    this.test = test;
    this.settings = settings;
  }

  @GetMapping
  @AllowedTo(Role.OPERATOR)
  Mono<SigningHealthView> show() {
    return show.handle().map(SigningHealthView::of);
  }

  /** Tries keys, timestamp authorities and OCSP now; refused when that was just done. */
  @PostMapping("/test")
  @AllowedTo(Role.OPERATOR)
  Mono<SigningHealthView> test() {
    return test.handle(settings.probing().atMostEvery())
        .flatMap(RefusalProblems::valueOf)
        .flatMap(tested -> show());
  }
}
