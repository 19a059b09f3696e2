package vn.motcua.signing.adapter.http;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import vn.motcua.http.edge.Language;
import vn.motcua.http.edge.OpenToAll;
import vn.motcua.http.edge.Problem;
import vn.motcua.http.edge.ProblemException;
import vn.motcua.signing.application.RegistryFinding;
import vn.motcua.signing.application.TellStanding;
import vn.motcua.signing.application.TellStanding.Question;
import vn.motcua.signing.domain.CheckCode;

/**
 * What the register says of a file by its SHA-256, so that nobody has to send it, and of a paper by
 * its code. A wrong hash, a wrong code and a misspelt one hear the same as an unknown one.
 */
@RestController
class StandingController {
  static final Problem UNKNOWN_CODE =
      Problem.of(
          "verification.unknown-code",
          404,
          "Không có văn bản nào mang mã này. Hãy xem lại mã in cạnh mã QR; nếu đúng mã, văn bản không do hệ thống này ban hành.",
          "No document has this code. Look at the code beside the QR code again; if it is right, the document was not issued here.");

  private static final String REASON = "anybody may check a document he holds";
  private static final Problem UNKNOWN_FILE =
      Problem.of(
          "verification.unknown-file",
          404,
          "Tệp này không giống bản nào đã đăng ký ở đây: có thể do nơi khác ban hành hoặc đã bị thay đổi. Có thể gửi tệp lên để kiểm tra chữ ký.",
          "This file equals nothing that is registered here: it comes from elsewhere or has been changed. It can be sent to have its signatures checked.");

  /** A recall has to be seen within a minute. */
  private static final CacheControl BRIEFLY =
      CacheControl.maxAge(Duration.ofSeconds(30)).cachePublic().mustRevalidate();

  private final TellStanding standing;
  private final StrangersDoor door;
  private final Clock clock;

  StandingController(TellStanding standing, StrangersDoor door, Clock clock) {
    this.standing = standing;
    this.door = door;
    this.clock = clock;
  }

  @GetMapping("/api/public/verification/files/{sha256}")
  @OpenToAll(reason = REASON)
  Mono<ResponseEntity<StandingAnswer>> file(
      @PathVariable("sha256") String sha256, ServerHttpRequest request) {
    door.admit(request);
    return standing
        .handle(new Question.OfFile(sha256.toLowerCase(Locale.ROOT)))
        .map(finding -> answer(finding, request))
        .switchIfEmpty(Mono.error(() -> new ProblemException(UNKNOWN_FILE)));
  }

  @GetMapping("/api/public/verification/codes/{code}")
  @OpenToAll(reason = REASON)
  Mono<ResponseEntity<StandingAnswer>> paper(
      @PathVariable("code") String code, ServerHttpRequest request) {
    door.admit(request);
    return Mono.justOrEmpty(CheckCode.typed(code))
        .flatMap(known -> standing.handle(new Question.OfPaper(known)))
        .map(finding -> answer(finding, request))
        .switchIfEmpty(Mono.error(() -> new ProblemException(UNKNOWN_CODE)));
  }

  private ResponseEntity<StandingAnswer> answer(
      RegistryFinding finding, ServerHttpRequest request) {
    var language = Language.of(request);
    return ResponseEntity.ok()
        .cacheControl(BRIEFLY)
        .varyBy(HttpHeaders.ACCEPT_LANGUAGE)
        .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
        .body(StandingAnswer.of(finding, clock.instant(), language));
  }
}
