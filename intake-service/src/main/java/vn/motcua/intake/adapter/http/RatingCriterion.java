package vn.motcua.intake.adapter.http;

import java.util.List;

/** A line of the rating page (NĐ 118/2025, art. 33). */
record RatingCriterion(String key, String vi, String en) {

  static final List<RatingCriterion> ALL =
      List.of(
          new RatingCriterion("overall", "Mức độ hài lòng chung", "Overall"),
          new RatingCriterion(
              "time", "Thời gian giải quyết so với quy định", "Time taken against the rule"),
          new RatingCriterion(
              "contacts", "Số lần phải liên hệ, đi lại", "How often you had to come or call"),
          new RatingCriterion(
              "information",
              "Sự chính xác của thông tin được công khai",
              "Accuracy of what was published"),
          new RatingCriterion("attitude", "Thái độ phục vụ", "Attitude of the staff"),
          new RatingCriterion(
              "legality", "Kết quả và chi phí đúng quy định", "Result and cost by the rules"),
          new RatingCriterion(
              "explanation", "Chất lượng giải thích, hướng dẫn", "Quality of explanations"),
          new RatingCriterion(
              "onlineService", "Chất lượng dịch vụ trực tuyến", "Quality of the online service"));
}
