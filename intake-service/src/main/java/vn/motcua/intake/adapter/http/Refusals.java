package vn.motcua.intake.adapter.http;

import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import reactor.core.publisher.Mono;
import vn.motcua.aggregate.store.VersionConflict;
import vn.motcua.http.edge.EdgeProblems;
import vn.motcua.http.edge.Problem;
import vn.motcua.http.edge.ProblemException;
import vn.motcua.http.edge.ProblemMapping;
import vn.motcua.intake.application.Filed;
import vn.motcua.intake.application.Outcome;
import vn.motcua.intake.application.PaperFault;
import vn.motcua.intake.domain.FieldError;
import vn.motcua.intake.domain.Language;
import vn.motcua.intake.domain.Objection;

/** Every refusal of the register as a problem with a stable code. */
final class Refusals implements ProblemMapping {

  static final Problem NOT_FOUND =
      Problem.of(
          "dossier.not-found",
          404,
          "Không tìm thấy hồ sơ. Hãy kiểm tra lại mã hồ sơ.",
          "There is no such dossier. Check the code.");
  static final Problem NOT_TRACKED =
      Problem.of(
          "tracking.not-found",
          404,
          "Mã hồ sơ hoặc mã bí mật không đúng. Hãy kiểm tra lại giấy xác nhận nộp hồ sơ.",
          "The code or the secret is not right. Check your acknowledgement.");
  static final Problem NO_KEY =
      Problem.of(
          "idempotency.key-required",
          400,
          "Thiếu tiêu đề Idempotency-Key (8 đến 100 ký tự, không dấu cách). Hãy gửi lại kèm khoá.",
          "The header Idempotency-Key (8 to 100 characters, no spaces) is missing. Send it along.");
  static final Problem FORM_NOT_READY =
      Problem.of(
          "form.not-issued",
          404,
          "Hồ sơ chưa có phiếu này.",
          "This form has not been issued for the dossier.");
  static final Problem RESULT_NOT_READY =
      Problem.of(
          "result.not-ready",
          409,
          "Hồ sơ chưa có kết quả. Hãy xem ngày hẹn trả tại trang tra cứu.",
          "There is no result yet. See the promised day on the tracking page.");
  static final Problem RESULT_ON_PAPER =
      Problem.of(
          "result.on-paper",
          409,
          "Kết quả của hồ sơ này là bản giấy. Mời Ông/Bà đến nơi tiếp nhận để nhận.",
          "The result is on paper. Please fetch it at the desk.");
  static final Problem PROCEDURE_UNKNOWN =
      Problem.of(
          "procedure.unknown",
          422,
          "Thủ tục, trường hợp hoặc kênh nộp này không có trong danh mục hiện hành.",
          "This procedure, case or channel is not in the catalogue in force.");
  static final Problem PROCEDURE_NOT_FOUND =
      Problem.of(
          "procedure.not-found",
          404,
          "Không có thủ tục mang mã này trong danh mục hiện hành.",
          "No procedure in force has this code.");
  static final Problem CURSOR_WRONG =
      EdgeProblems.INVALID.with(
          "errors", List.of(Map.of("field", "after", "message", "?after=<next>")));

  @Override
  public Optional<Problem> problemOf(Throwable failure) {
    return failure instanceof VersionConflict || outage(failure)
        ? Optional.of(EdgeProblems.UNAVAILABLE.with("retryAfterSeconds", 3))
        : Optional.empty();
  }

  /** The database is away; a request with the same Idempotency-Key may be sent again. */
  private static boolean outage(Throwable failure) {
    return failure instanceof MongoTimeoutException
        || failure instanceof MongoSocketException
        || failure instanceof MongoNotPrimaryException
        || failure instanceof MongoNodeIsRecoveringException
        || failure instanceof MongoConnectionPoolClearedException;
  }

  /** The dossier as the act left it, or the refusal as an error. */
  static Mono<Filed> filed(Outcome outcome, Language language) {
    return switch (outcome) {
      case Outcome.Done done -> Mono.just(done.filed());
      case Outcome refused -> Mono.error(new ProblemException(problem(refused, language)));
    };
  }

  static Problem problem(Outcome outcome, Language language) {
    return switch (outcome) {
      case Outcome.Done _ -> throw new IllegalArgumentException("done is no problem");
      case Outcome.NotFound _ -> NOT_FOUND;
      case Outcome.NotYours _ ->
          Problem.of(
              "dossier.not-your-desk",
              403,
              "Việc này thuộc nơi tiếp nhận hồ sơ; cơ quan của Ông/Bà chỉ được xem.",
              "This belongs to the receiving desk; your agency may only read.");
      case Outcome.KeyUsedOtherwise _ ->
          Problem.of(
              "idempotency.conflict",
              409,
              "Khoá Idempotency-Key này đã dùng cho nội dung khác. Hãy dùng khoá mới.",
              "This Idempotency-Key was used for other content. Use a new key.");
      case Outcome.Unknown(String what, String code) -> unknown(what, code);
      case Outcome.Invalid(List<FieldError> errors) ->
          EdgeProblems.INVALID.with("errors", FieldTexts.of(errors, language));
      case Outcome.PapersRefused(List<PaperFault> faults) -> PaperTexts.problem(faults, language);
      case Outcome.Objected(Objection objection) -> ObjectionTexts.problem(objection);
      case Outcome.NoCalendar(int year) ->
          Problem.of(
              "calendar.missing",
              409,
              "Chưa có lịch làm việc năm " + year + " nên chưa hẹn trả được. Hãy báo quản trị.",
              "There is no working calendar for " + year + ", so nothing can be promised.");
      case Outcome.NoLimit _ ->
          Problem.of(
              "procedure.limit-in-words",
              409,
              "Thời hạn của thủ tục chỉ ghi bằng lời nên chưa tính được ngày hẹn. Hãy báo quản trị.",
              "The procedure tells its time limit in words only; tell the administrator.");
      case Outcome.NotReady _ -> EdgeProblems.UNAVAILABLE.with("retryAfterSeconds", 5);
    };
  }

  private static Problem unknown(String what, String code) {
    return what.equals("agency")
        ? Problem.of(
                "agency.unknown",
                422,
                "Không có cơ quan mang mã này. Hãy chọn lại nơi nộp hồ sơ.",
                "No agency has this code. Choose the place of submission again.")
            .with("agency", shown(code))
        : PROCEDURE_UNKNOWN.with("procedure", shown(code));
  }

  private static String shown(String code) {
    return code.length() > 40 ? code.substring(0, 40) : code;
  }
}
