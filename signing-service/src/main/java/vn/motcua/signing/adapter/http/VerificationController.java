package vn.motcua.signing.adapter.http;

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
import vn.motcua.signing.SigningSettings;
import vn.motcua.signing.application.PdfReport;
import vn.motcua.signing.application.VerifyPdf;

/** Tells anybody what both layers of a PDF prove; the file is looked at in memory and not kept. */
@RestController
class VerificationController {
  private static final String REASON = "anybody may check a signed document he holds";

  private final VerifyPdf verify;
  private final UploadedPdf uploads;
  private final StrangersDoor door;

  VerificationController(VerifyPdf verify, SigningSettings settings, StrangersDoor door) {
    this.verify = verify;
    this.uploads = UploadedPdf.atMost(settings.open().largestFile());
    this.door = door;
  }

  @PostMapping(path = "/api/public/verification", consumes = MediaType.APPLICATION_PDF_VALUE)
  @OpenToAll(reason = REASON)
  Mono<PdfReport> body(@RequestBody Flux<DataBuffer> body, ServerHttpRequest request) {
    door.admit(request);
    return door.withFile(request, uploads.read(body).flatMap(verify::handle));
  }

  @PostMapping(path = "/api/public/verification", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @OpenToAll(reason = REASON)
  Mono<PdfReport> form(ServerWebExchange exchange) {
    var request = exchange.getRequest();
    door.admit(request);
    var file = Mono.defer(() -> uploads.fromForm(exchange));
    return door.withFile(request, file.flatMap(verify::handle));
  }
}
