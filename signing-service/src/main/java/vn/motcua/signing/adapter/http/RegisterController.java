package vn.motcua.signing.adapter.http;

import java.time.Clock;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import vn.motcua.http.edge.AllowedTo;
import vn.motcua.http.edge.Caller;
import vn.motcua.http.edge.Role;
import vn.motcua.signing.application.ExportRegister;
import vn.motcua.signing.application.RegisterEntry;
import vn.motcua.signing.application.ShowRegister;
import vn.motcua.signing.domain.VietnamDay;

/** The register of outgoing documents (sổ đăng ký văn bản đi, NĐ 30/2020, Phụ lục IV). */
@RestController
class RegisterController {
  private static final MediaType XLSX =
      MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private final ShowRegister show;
  private final ExportRegister export;
  private final Clock clock;

  RegisterController(ShowRegister show, ExportRegister export, Clock clock) {
    this.show = show;
    this.export = export;
    this.clock = clock;
  }

  @GetMapping("/api/register")
  @AllowedTo({Role.RECORDS_CLERK, Role.LEADER})
  Mono<Items<RegisterRow>> register(
      @RequestParam MultiValueMap<String, String> asked, Caller caller) {
    var question = question(asked);
    return show.page(question.query(caller.agencyOrRefuse()))
        .map(entries -> page(entries, question.limit()));
  }

  private static Items<RegisterRow> page(List<RegisterEntry> entries, int limit) {
    var rows = entries.stream().limit(limit).map(RegisterRow::of).toList();
    var more = entries.size() > limit;
    return new Items<>(rows, more ? entries.get(limit - 1).cursor() : null);
  }

  @GetMapping("/api/register.pdf")
  @AllowedTo({Role.RECORDS_CLERK, Role.LEADER})
  Mono<ResponseEntity<byte[]>> pdf(
      @RequestParam MultiValueMap<String, String> asked, Caller caller) {
    var question = question(asked);
    return export
        .pdf(question.query(caller.agencyOrRefuse()))
        .flatMap(RefusalProblems::valueOf)
        .map(pdf -> PdfAnswer.of(pdf, name(question)));
  }

  @GetMapping("/api/register.xlsx")
  @AllowedTo({Role.RECORDS_CLERK, Role.LEADER})
  Mono<ResponseEntity<byte[]>> xlsx(
      @RequestParam MultiValueMap<String, String> asked, Caller caller) {
    var question = question(asked);
    return export
        .xlsx(question.query(caller.agencyOrRefuse()))
        .flatMap(RefusalProblems::valueOf)
        .map(sheet -> sheet(sheet, name(question)));
  }

  private RegisterQuestion question(MultiValueMap<String, String> asked) {
    return RegisterQuestion.of(asked, VietnamDay.of(clock.instant()).getYear());
  }

  private static String name(RegisterQuestion question) {
    return "so-dang-ky-van-ban-di-" + question.year();
  }

  private static ResponseEntity<byte[]> sheet(byte[] sheet, String name) {
    var disposition = ContentDisposition.attachment().filename(name + ".xlsx").build();
    return ResponseEntity.ok()
        .contentType(XLSX)
        .cacheControl(CacheControl.noStore())
        .header("Content-Disposition", disposition.toString())
        .header("X-Content-Type-Options", "nosniff")
        .body(sheet);
  }
}
