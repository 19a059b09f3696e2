package vn.motcua.intake.adapter.http;

import vn.motcua.http.edge.Problem;
import vn.motcua.intake.domain.Objection;

/** The objections of the register in words. */
final class ObjectionTexts {

  private ObjectionTexts() {}

  static Problem problem(Objection objection) {
    var problem = problem(objection.kind());
    return objection.details().isEmpty() ? problem : problem.with("details", objection.details());
  }

  private static Problem problem(Objection.Kind kind) {
    return switch (kind) {
      case WRONG_STATUS ->
          conflict(
              "dossier.wrong-status",
              "Trạng thái hiện tại của hồ sơ không cho phép việc này. Hãy tải lại hồ sơ.",
              "The dossier's status does not allow this. Load it again.");
      case SUPPLEMENT_ASKED_BEFORE ->
          conflict(
              "supplement.asked-before",
              "Chỉ được yêu cầu bổ sung một lần ở bước hướng dẫn (NĐ 118/2025, Điều 11, 16).",
              "A supplement may be asked for once at this stage (Decree 118/2025, art. 11, 16).");
      case NOTHING_ASKED ->
          unprocessable(
              "supplement.nothing-asked",
              "Hãy nêu ít nhất một giấy tờ cần bổ sung.",
              "Name at least one paper.");
      case PAPER_NOT_LISTED ->
          unprocessable(
              "paper.not-listed",
              "Có giấy tờ không thuộc thành phần hồ sơ của thủ tục.",
              "A paper is not on the procedure's list.");
      case PAPERS_MISSING ->
          unprocessable(
              "supplement.papers-missing",
              "Còn thiếu giấy tờ đã được yêu cầu bổ sung. Hãy nộp đủ trong một lần.",
              "Papers that were asked for are still missing. Send all of them at once.");
      case IDENTITY_NOT_CHECKED ->
          unprocessable(
              "acceptance.identity-not-checked",
              "Hãy xác nhận đã kiểm tra danh tính người nộp.",
              "Confirm that the applicant's identity was checked.");
      case FEES_OPEN ->
          conflict(
              "acceptance.fees-open",
              "Còn khoản phí, lệ phí chưa nộp hoặc chưa được miễn.",
              "A fee has neither been paid nor waived.");
      case REFUSAL_NOT_CONFIRMED ->
          unprocessable(
              "refusal.not-confirmed",
              "Từ chối hồ sơ cần được xác nhận (confirm = true).",
              "A refusal must be confirmed (confirm = true).");
      case REFUSAL_WINDOW_OVER ->
          conflict(
              "refusal.window-over",
              "Đã hết thời gian huỷ từ chối.",
              "The time to undo the refusal is over.");
      case REFUSAL_WINDOW_OPEN ->
          conflict(
              "refusal.window-open", "Từ chối chưa có hiệu lực.", "The refusal is not final yet.");
      case WITHDRAWAL_AFTER_ACCEPTANCE ->
          conflict(
              "withdrawal.after-acceptance",
              "Hồ sơ đã được tiếp nhận nên chưa rút trực tuyến được. Hãy liên hệ nơi tiếp nhận.",
              "The dossier was accepted and cannot be withdrawn online. Contact the desk.");
      case FEE_UNKNOWN ->
          Problem.of("fee.unknown", 404, "Hồ sơ không có khoản phí này.", "There is no such fee.");
      case FEE_SETTLED_BEFORE ->
          conflict(
              "fee.settled-before",
              "Khoản phí này đã nộp hoặc đã được miễn.",
              "This fee was paid or waived before.");
      case FEE_AMOUNT_WRONG ->
          unprocessable(
              "fee.amount-wrong",
              "Số tiền không đúng mức thu của khoản phí này.",
              "The amount does not match the fee.");
      case RECEIVER_NOT_CHECKED ->
          unprocessable(
              "hand-over.receiver-not-checked",
              "Hãy xác nhận đã kiểm tra người nhận kết quả.",
              "Confirm that the receiver was checked.");
      case RATED_BEFORE ->
          conflict("rating.given-before", "Hồ sơ này đã được đánh giá.", "It was rated before.");
      case SCORES_INVALID ->
          unprocessable(
              "rating.scores-invalid",
              "Điểm đánh giá phải từ 1 đến 5 cho các tiêu chí đã nêu.",
              "Marks go from 1 to 5 for the named criteria.");
    };
  }

  private static Problem conflict(String code, String vi, String en) {
    return Problem.of(code, 409, vi, en);
  }

  private static Problem unprocessable(String code, String vi, String en) {
    return Problem.of(code, 422, vi, en);
  }
}
