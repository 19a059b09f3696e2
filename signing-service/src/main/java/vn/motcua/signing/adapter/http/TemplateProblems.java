package vn.motcua.signing.adapter.http;

import java.util.List;
import vn.motcua.http.edge.Problem;
import vn.motcua.signing.domain.DocumentType;
import vn.motcua.signing.domain.MergeFault;
import vn.motcua.signing.domain.Template;
import vn.motcua.signing.domain.Wording;

/** Words what is wrong with the use of a template. */
final class TemplateProblems {
  static final Problem NOT_FOUND =
      Problem.of(
          "template.not-found",
          404,
          "Không có mẫu văn bản này hoặc phiên bản này, hoặc mẫu chưa đến ngày áp dụng.",
          "There is no such template or version, or it is not used yet.");

  static final Problem TOO_LONG =
      Problem.of(
          "template.too-long",
          422,
          "Nội dung vượt quá một dự thảo: tối đa 200 đoạn, tất cả 60.000 ký tự. Hãy rút ngắn hoặc để phần dài trong phụ lục riêng.",
          "The values are more than a draft holds: 200 paragraphs, 60,000 characters in all. Shorten them, or put the long part into an annex of its own.");

  private TemplateProblems() {}

  static Problem otherType(Template template) {
    return Problem.of(
            "template.other-type",
            422,
            "Mẫu này soạn được nhiều loại hoặc không soạn loại văn bản đã chọn. Hãy chọn một loại trong danh sách.",
            "The template drafts several types, or not the one chosen. Choose one of those listed.")
        .with("documentTypes", template.types().stream().map(DocumentType::name).toList());
  }

  static List<FieldFault> of(List<MergeFault> faults) {
    return faults.stream().map(TemplateProblems::of).toList();
  }

  private static FieldFault of(MergeFault fault) {
    var what = sentence(fault);
    var label = fault.label();
    return new FieldFault(
        "fields." + fault.field(),
        "Trường “%s” %s. / The field “%s” %s."
            .formatted(label.vi(), what.vi(), label.en(), what.en()));
  }

  private static Wording sentence(MergeFault fault) {
    return switch (fault.reason()) {
      case MISSING -> new Wording("bắt buộc phải có", "is required");
      case UNKNOWN -> new Wording("không có trong mẫu này", "is not in this template");
      case TOO_LONG ->
          new Wording(
              "có tối đa " + fault.limit() + " ký tự",
              "has at most " + fault.limit() + " characters");
      case NOT_A_DATE ->
          new Wording(
              "phải là ngày có trong lịch, ví dụ 05/01/2026",
              "must be a day of the calendar, such as 2026-01-05");
      case NOT_MONEY ->
          new Wording(
              "phải là số tiền nguyên đồng, ví dụ 750.000",
              "must be a sum in whole đồng, such as 750000");
      case NOT_A_NAME ->
          new Wording(
              "phải là họ và tên, chỉ gồm chữ, 2 đến 100 ký tự",
              "must be a name of letters, 2 to 100 characters");
      case NOT_SINGLE -> new Wording("là một giá trị, không phải bảng", "is one value, not rows");
      case NOT_ROWS -> new Wording("là một bảng gồm các dòng", "is a list of rows");
      case TOO_MANY_ROWS ->
          new Wording(
              "có tối đa " + fault.limit() + " dòng", "has at most " + fault.limit() + " rows");
    };
  }
}
