package vn.motcua.signing.adapter.http;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import vn.motcua.http.edge.AllowedTo;
import vn.motcua.http.edge.Caller;
import vn.motcua.http.edge.Role;
import vn.motcua.signing.application.CertificateRegister;

/** The certificates that sign here, for whoever looks after them. */
@RestController
class CertificatesController {
  private final CertificateRegister certificates;
  private final Clock clock;

  CertificatesController(CertificateRegister certificates, Clock clock) {
    this.certificates = certificates;
    this.clock = clock;
  }

  /** An operator asks for any agency or all; a records clerk sees those of the own one. */
  @GetMapping("/api/certificates")
  @AllowedTo({Role.OPERATOR, Role.RECORDS_CLERK})
  Mono<Items<CertificateView>> list(
      @RequestParam(required = false) @Nullable String agency,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(required = false) @Nullable Integer limit,
      Caller caller) {
    var asked = Items.limit(limit);
    var whose = caller.is(Role.OPERATOR) ? agency : caller.agencyOrRefuse();
    return certificates
        .page(whose, after, asked + 1)
        .map(each -> CertificateView.of(each, clock.instant()))
        .collectList()
        .map(found -> Items.page(found, asked, CertificateView::cursor));
  }
}
