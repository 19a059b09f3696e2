package vn.motcua.intake.adapter.http;

import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import vn.motcua.http.edge.AllowedTo;
import vn.motcua.http.edge.Caller;
import vn.motcua.http.edge.ProblemException;
import vn.motcua.http.edge.Role;
import vn.motcua.intake.IntakeSettings;
import vn.motcua.intake.application.Outcome;
import vn.motcua.intake.application.SubmitDossier;
import vn.motcua.intake.application.SupplyPapers;
import vn.motcua.intake.domain.Language;

/** Submissions and supplements with their files. */
@RestController
class SubmissionController {

  private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{8,100}");

  private final SubmitDossier submit;
  private final SupplyPapers supply;
  private final Uploads uploads;
  private final String trackingPage;

  SubmissionController(
      SubmitDossier submit, SupplyPapers supply, Uploads uploads, IntakeSettings settings) {
    this.submit = submit;
    this.supply = supply;
    this.uploads = uploads;
    this.trackingPage = settings.trackingPage();
  }

  @PostMapping(value = "/api/dossiers", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @AllowedTo({Role.CITIZEN, Role.INTAKE_OFFICER})
  Mono<ResponseEntity<Acknowledgement>> submit(
      Caller caller,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      @RequestPart("dossier") Mono<SubmissionBody> dossier,
      ServerWebExchange exchange) {
    if (key == null || !KEY.matcher(key).matches()) {
      return Mono.error(new ProblemException(Refusals.NO_KEY));
    }
    Language language = Texts.language(exchange.getRequest());
    return uploads
        .during(
            exchange,
            "dossier",
            files ->
                dossier.flatMap(body ->
                    submit.handle(
                        new SubmitDossier.Command(Actors.of(caller), key, body.typed(), files))))
        .flatMap(outcome -> acknowledged(outcome, language));
  }

  @PostMapping(
      value = "/api/dossiers/{id}/supplement",
      consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @AllowedTo({Role.CITIZEN, Role.INTAKE_OFFICER})
  Mono<DeskBodies.Standing> supply(
      Caller caller,
      @PathVariable String id,
      @RequestPart("supplement") Mono<SupplementBody> supplement,
      ServerWebExchange exchange) {
    Language language = Texts.language(exchange.getRequest());
    return uploads
        .during(
            exchange,
            "supplement",
            files ->
                supplement.flatMap(body ->
                    supply.handle(
                        new SupplyPapers.Command(
                            Actors.of(caller),
                            id,
                            SubmissionBody.PaperBody.typed(body.papers()),
                            Texts.withoutNulls(body.form()),
                            files))))
        .flatMap(outcome -> Refusals.filed(outcome, language))
        .map(DeskController::standing);
  }

  private Mono<ResponseEntity<Acknowledgement>> acknowledged(Outcome outcome, Language language) {
    boolean repeated = outcome instanceof Outcome.Done(var ignored, boolean again) && again;
    return Refusals.filed(outcome, language)
        .map(filed -> Acknowledgement.of(filed, trackingPage))
        .map(body ->
            ResponseEntity.status(repeated ? HttpStatus.OK : HttpStatus.CREATED).body(body));
  }

  /** What the applicant keeps: the code and the secret open the tracking page. */
  record Acknowledgement(
      String dossierId,
      String code,
      String trackingSecret,
      int nationalStatus,
      Instant submittedAt,
      String procedureCode,
      String message,
      String trackingPage) {

    static Acknowledgement of(vn.motcua.intake.application.Filed filed, String trackingPage) {
      var folder = filed.dossier().folder();
      boolean vietnamese = folder.submission().language() == Language.VI;
      return new Acknowledgement(
          folder.id(),
          folder.code(),
          folder.secret().value(),
          1,
          folder.submission().at(),
          folder.procedure().code(),
          (vietnamese
                  ? "Đã nhận hồ sơ %s. Hãy giữ mã hồ sơ và mã bí mật để tra cứu."
                  : "Dossier %s was received. Keep the code and the secret to track it.")
              .formatted(folder.code()),
          trackingPage);
    }
  }
}
