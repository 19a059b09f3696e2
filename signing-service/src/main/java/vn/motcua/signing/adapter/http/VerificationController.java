package vn.motcua.signing.adapter.http;

import java.time.Clock;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.motcua.http.edge.OpenToAll;
import vn.motcua.http.edge.RateLimiter;
import vn.motcua.signing.SigningSettings;
import vn.motcua.signing.application.PdfReport;
import vn.motcua.signing.application.VerifyPdf;

/** Tells anybody what both layers of a PDF prove; the file is looked at in memory and not kept. */
@RestController
class VerificationController {
  private static final String REASON = "anybody may check a signed document he holds";

  private final VerifyPdf verify;
  private final UploadedPdf uploads;
  private final RateLimiter byAddress;

  VerificationController(VerifyPdf verify, SigningSettings settings, Clock clock) {
    this.verify = verify;
    this.uploads = UploadedPdf.atMost(settings.open().largestFile());
    this.byAddress = RateLimiter.perMinute(settings.open().requestsPerMinute(), clock);
  }

  @PostMapping(path = "/api/public/verification", consumes = MediaType.APPLICATION_PDF_VALUE)
  @OpenToAll(reason = REASON)
  Mono<PdfReport> body(@RequestBody Flux<DataBuffer> body, ServerHttpRequest request) {
    byAddress.admit(ClientAddress.of(request));
    return uploads.read(body).flatMap(verify::handle);
  }

  @PostMapping(path = "/api/public/verification", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @OpenToAll(reason = REASON)
  Mono<PdfReport> form(ServerWebExchange exchange) {
    byAddress.admit(ClientAddress.of(exchange.getRequest()));
    return uploads.fromForm(exchange).flatMap(verify::handle);
  }
}
