package vn.motcua.intake.adapter.http;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.motcua.http.edge.AllowedTo;
import vn.motcua.http.edge.Caller;
import vn.motcua.http.edge.Problem;
import vn.motcua.http.edge.ProblemException;
import vn.motcua.http.edge.Role;
import vn.motcua.intake.application.Dossiers.DeskQuery;
import vn.motcua.intake.application.Filed;
import vn.motcua.intake.application.FormPrinter.Form;
import vn.motcua.intake.application.PrintForm;
import vn.motcua.intake.application.ViewDossier;
import vn.motcua.intake.application.WithdrawDossier;
import vn.motcua.intake.domain.Language;

/** Dossiers for those who may read them: the desk, the competent agency, the citizen herself. */
@RestController
class DossierController {

  private static final Pattern CURSOR = Pattern.compile("[0-9]{1,15}_[A-Za-z0-9-]{1,64}");
  private static final int LONGEST_PAGE = 100;

  private final ViewDossier view;
  private final PrintForm print;
  private final WithdrawDossier withdraw;

  DossierController(ViewDossier view, PrintForm print, WithdrawDossier withdraw) {
    this.view = view;
    this.print = print;
    this.withdraw = withdraw;
  }

  @GetMapping("/api/dossiers")
  @AllowedTo(Role.INTAKE_OFFICER)
  Mono<ListedDossier.Page> ofDesk(
      Caller caller,
      @RequestParam(required = false) @Nullable Integer status,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(defaultValue = "50") int limit,
      ServerHttpRequest request) {
    if (after != null && !CURSOR.matcher(after).matches()) {
      return refuse(Refusals.CURSOR_WRONG);
    }
    int rows = Math.clamp(limit, 1, LONGEST_PAGE);
    var query = new DeskQuery(caller.agencyOrRefuse(), status, after, rows);
    Language language = Texts.language(request);
    return view.ofDesk(Actors.of(caller), query)
        .map(found -> ListedDossier.Page.of(found, rows, language));
  }

  @GetMapping("/api/dossiers/{id}")
  @AllowedTo({Role.CITIZEN, Role.INTAKE_OFFICER, Role.SPECIALIST, Role.LEADER})
  Mono<DossierView> one(Caller caller, @PathVariable String id, ServerHttpRequest request) {
    return found(caller, id, "dossier")
        .map(filed -> DossierView.of(filed, Texts.language(request), Actors.of(caller).ofAgency()));
  }

  @GetMapping("/api/dossiers/{id}/papers/{paperId}")
  @AllowedTo({Role.CITIZEN, Role.INTAKE_OFFICER, Role.SPECIALIST, Role.LEADER})
  Mono<ResponseEntity<Flux<DataBuffer>>> paper(
      Caller caller, @PathVariable String id, @PathVariable String paperId) {
    return view.paper(Actors.of(caller), id, paperId)
        .map(DossierController::download)
        .switchIfEmpty(refuse(Refusals.NOT_FOUND));
  }

  @GetMapping("/api/dossiers/{id}/forms/{number:01|02|03}")
  @AllowedTo({Role.CITIZEN, Role.INTAKE_OFFICER})
  Mono<ResponseEntity<byte[]>> form(
      Caller caller, @PathVariable String id, @PathVariable String number) {
    Form form = Form.numbered(number);
    return found(caller, id, "form-" + number)
        .flatMap(filed -> printed(print, form, filed))
        .switchIfEmpty(refuse(Refusals.FORM_NOT_READY));
  }

  @PostMapping("/api/dossiers/{id}/withdrawal")
  @AllowedTo(Role.CITIZEN)
  Mono<DeskBodies.Standing> withdraw(
      Caller caller, @PathVariable String id, ServerHttpRequest request) {
    return withdraw
        .handle(Actors.of(caller), id)
        .flatMap(outcome -> Refusals.filed(outcome, Texts.language(request)))
        .map(DeskController::standing);
  }

  /** A form as a download; empty when the dossier has none. */
  static Mono<ResponseEntity<byte[]>> printed(PrintForm print, Form form, Filed filed) {
    String name = "mau-" + form.number() + "-" + filed.dossier().folder().code() + ".pdf";
    return print
        .handle(form, filed.dossier())
        .map(bytes -> download(bytes, MediaType.APPLICATION_PDF_VALUE, name));
  }

  static <T> Mono<T> refuse(Problem problem) {
    return Mono.error(() -> new ProblemException(problem));
  }

  private Mono<Filed> found(Caller caller, String id, String what) {
    return view.handle(Actors.of(caller), id, what).switchIfEmpty(refuse(Refusals.NOT_FOUND));
  }

  private static ResponseEntity<Flux<DataBuffer>> download(ViewDossier.PaperContent paper) {
    var headers = downloadOf(paper.file().mediaType(), paper.file().fileName());
    headers.setContentLength(paper.file().size());
    return ResponseEntity.ok()
        .headers(headers)
        .body(paper.content().map(DefaultDataBufferFactory.sharedInstance::wrap));
  }

  private static ResponseEntity<byte[]> download(byte[] bytes, String mediaType, String name) {
    return ResponseEntity.ok().headers(downloadOf(mediaType, name)).body(bytes);
  }

  private static HttpHeaders downloadOf(String mediaType, String name) {
    var headers = new HttpHeaders();
    headers.setContentType(MediaType.parseMediaType(mediaType));
    headers.setContentDisposition(
        ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build());
    headers.put("X-Content-Type-Options", List.of("nosniff"));
    headers.setCacheControl("no-store");
    return headers;
  }
}
