package vn.motcua.intake.adapter.http;

import vn.motcua.intake.domain.BilingualText;
import vn.motcua.intake.domain.Language;
import vn.motcua.intake.domain.Milestone;

/** The sentences of a timeline. */
final class TimelineText {

  private TimelineText() {}

  static String of(Milestone.Kind kind, Language language) {
    return text(kind).in(language);
  }

  private static BilingualText text(Milestone.Kind kind) {
    return switch (kind) {
      case SUBMITTED -> say("Hồ sơ đã nộp trực tuyến", "Submitted online");
      case RECEIVED_AT_DESK -> say("Hồ sơ đã nộp tại bộ phận một cửa", "Handed in at the desk");
      case SUPPLEMENT_ASKED -> say("Yêu cầu bổ sung giấy tờ", "More papers requested");
      case SUPPLEMENTED -> say("Đã nhận giấy tờ bổ sung", "More papers received");
      case ACCEPTED -> say("Hồ sơ được tiếp nhận", "Accepted");
      case REFUSAL_BEGUN, REFUSAL_UNDONE -> say("Đang xem xét", "Under review");
      case REFUSED -> say("Hồ sơ không được tiếp nhận", "Not accepted");
      case IN_PROCESS -> say("Cơ quan chuyên môn đang xử lý", "Being processed");
      case SUSPENDED -> say("Tạm dừng xử lý", "Processing suspended");
      case RESUMED -> say("Tiếp tục xử lý", "Processing resumed");
      case WITHDRAWN -> say("Công dân rút hồ sơ", "Withdrawn by the citizen");
      case RESULT_READY -> say("Đã có kết quả", "Result ready");
      case HANDED_OVER -> say("Đã trả kết quả", "Result handed over");
      case RATED -> say("Đã nhận đánh giá", "Rating received");
      case FEE_TAKEN -> say("Đã nộp phí, lệ phí", "Fee paid");
      case FEE_WAIVED -> say("Được miễn phí, lệ phí", "Fee waived");
    };
  }

  private static BilingualText say(String vi, String en) {
    return new BilingualText(vi, en);
  }
}
