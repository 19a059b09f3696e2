package vn.motcua.routing.adapter.http;

import static java.util.Map.entry;

import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import vn.motcua.aggregate.store.VersionConflict;
import vn.motcua.http.edge.EdgeProblems;
import vn.motcua.http.edge.Problem;
import vn.motcua.http.edge.ProblemException;
import vn.motcua.http.edge.ProblemMapping;
import vn.motcua.routing.domain.Refusal;

/** Every refusal of routing as a problem that says what to do next. */
final class RoutingProblems implements ProblemMapping {

  private static final Problem BUSY =
      Problem.of(
          "route.busy",
          409,
          "Nhiều người đang cập nhật hồ sơ này cùng lúc. Hãy tải lại và thử lần nữa.",
          "Several people are changing this dossier at once. Reload it and try again.");

  private static final Map<Refusal, Problem> PROBLEMS =
      Map.ofEntries(
          entry(
              Refusal.ROUTE_UNKNOWN,
              Problem.of(
                  "route.not-found",
                  404,
                  "Không tìm thấy hồ sơ này.",
                  "There is no such dossier.")),
          entry(
              Refusal.NOT_THE_HOLDER,
              Problem.of(
                  "route.not-the-holder",
                  403,
                  "Cơ quan của Ông/Bà chỉ được xem; cơ quan đang giải quyết mới được thực hiện.",
                  "Your agency may only read; the agency that resolves the dossier acts.")),
          entry(
              Refusal.ROUTE_CLOSED,
              Problem.of(
                  "route.closed",
                  409,
                  "Quy trình của hồ sơ này đã kết thúc.",
                  "The route of this dossier has ended.")),
          entry(
              Refusal.DOSSIER_SUSPENDED,
              Problem.of(
                  "route.suspended",
                  409,
                  "Hồ sơ đang tạm dừng; chờ bộ phận một cửa cho tiếp tục.",
                  "The dossier is suspended; wait until the desk lets it go on.")),
          entry(
              Refusal.STEP_UNKNOWN,
              Problem.of("step.not-found", 404, "Không có bước này.", "There is no such step.")),
          entry(
              Refusal.STEP_NOT_REACHED,
              conflict(
                  "step.not-reached",
                  "Chưa đến bước này. Hãy hoàn thành bước trước.",
                  "This step is not reached yet. Complete the step before it.")),
          entry(
              Refusal.STEP_ALREADY_COMPLETED,
              conflict(
                  "step.already-completed",
                  "Bước này đã hoàn thành. Hãy tải lại danh sách việc.",
                  "This step is completed already. Reload your inbox.")),
          entry(
              Refusal.STEP_CLAIMED_BY_ANOTHER,
              conflict(
                  "step.claimed-by-another",
                  "Người khác đã nhận việc này. Hãy chọn việc khác.",
                  "Somebody else has taken this step. Choose another.")),
          entry(
              Refusal.STEP_NOT_CLAIMED,
              conflict(
                  "step.not-claimed",
                  "Hãy nhận việc này trước khi thực hiện.",
                  "Claim this step before you act on it.")),
          entry(
              Refusal.WAITS_FOR_DOCUMENT,
              conflict(
                  "step.waits-for-document",
                  "Bước này hoàn thành khi văn bản được ban hành.",
                  "This step is completed when its document is issued.")),
          entry(
              Refusal.CANNOT_RETURN_THERE,
              conflict(
                  "step.cannot-return-there",
                  "Chỉ trả lại cho một bước trước đã hoàn thành.",
                  "A step can only be returned to an earlier, completed one.")),
          entry(
              Refusal.NOT_YOUR_ROLE,
              Problem.of(
                  "step.not-your-role",
                  403,
                  "Bước này do vai trò khác thực hiện.",
                  "Another role does this step.")),
          entry(
              Refusal.REASON_MISSING,
              Problem.of(
                  "step.reason-missing",
                  422,
                  "Hãy ghi lý do trả lại.",
                  "Give the reason for the return.")),
          entry(
              Refusal.NOT_AWAITED,
              conflict(
                  "route.not-awaited",
                  "Hồ sơ không chờ việc này.",
                  "The route does not wait for this.")));

  @Override
  public Optional<Problem> problemOf(Throwable failure) {
    return switch (failure) {
      case VersionConflict conflict -> Optional.of(BUSY);
      case MongoTimeoutException down -> Optional.of(EdgeProblems.UNAVAILABLE);
      case MongoSocketException down -> Optional.of(EdgeProblems.UNAVAILABLE);
      case MongoNotPrimaryException down -> Optional.of(EdgeProblems.UNAVAILABLE);
      case MongoNodeIsRecoveringException down -> Optional.of(EdgeProblems.UNAVAILABLE);
      default -> Optional.empty();
    };
  }

  static ProblemException of(Refusal refusal) {
    return new ProblemException(Objects.requireNonNull(PROBLEMS.get(refusal), refusal.name()));
  }

  static ProblemException invalid(String field, String vi, String en) {
    return new ProblemException(
        Problem.of("request.invalid", 400, vi, en).with("errors", List.of(Map.of("field", field))));
  }

  private static Problem conflict(String code, String vi, String en) {
    return Problem.of(code, 409, vi, en);
  }
}
