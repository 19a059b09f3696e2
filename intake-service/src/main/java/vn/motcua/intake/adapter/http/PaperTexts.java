package vn.motcua.intake.adapter.http;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.motcua.http.edge.EdgeProblems;
import vn.motcua.http.edge.Problem;
import vn.motcua.intake.application.PaperFault;
import vn.motcua.intake.domain.BilingualText;
import vn.motcua.intake.domain.Language;

/** What is wrong with uploaded files, in words. */
final class PaperTexts {

  private PaperTexts() {}

  /** The worst fault gives the status; each fault is listed with its part. */
  static Problem problem(List<PaperFault> faults, Language language) {
    var errors =
        faults.stream()
            .map(fault ->
                Map.of(
                    "field",
                    fault.part(),
                    "code",
                    code(fault.kind()),
                    "message",
                    text(fault.kind()).in(language)))
            .toList();
    boolean tooLarge = has(faults, PaperFault.Kind.TOO_LARGE);
    return (tooLarge ? EdgeProblems.TOO_LARGE : refused(faults)).with("errors", errors);
  }

  private static Problem refused(List<PaperFault> faults) {
    return has(faults, PaperFault.Kind.PAPER_MISSING)
        ? Problem.of(
            "papers.missing",
            422,
            "Còn thiếu giấy tờ bắt buộc. Hãy nộp đủ các giấy tờ được nêu.",
            "A required paper is missing. Send the papers named.")
        : Problem.of(
            "papers.refused",
            422,
            "Có tệp không nhận được. Hãy sửa các tệp được nêu và gửi lại.",
            "A file cannot be taken. Mend the files named and send again.");
  }

  private static boolean has(List<PaperFault> faults, PaperFault.Kind kind) {
    return faults.stream().anyMatch(fault -> fault.kind() == kind);
  }

  private static String code(PaperFault.Kind kind) {
    return "paper." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static BilingualText text(PaperFault.Kind kind) {
    return switch (kind) {
      case EMPTY -> say("Tệp rỗng.", "The file is empty.");
      case TOO_LARGE -> say("Tệp lớn hơn 50 MB.", "The file is larger than 50 MB.");
      case TYPE_NOT_ALLOWED -> say("Chỉ nhận tệp PDF.", "Only PDF files are taken.");
      case NOT_WHAT_ITS_NAME_SAYS ->
          say(
              "Nội dung tệp không đúng với tên tệp; hãy gửi tệp PDF thật.",
              "The content is not what the file name says; send a real PDF.");
      case ENCRYPTED ->
          say(
              "Tệp PDF có mật khẩu; hãy bỏ mật khẩu.",
              "The PDF is encrypted; remove the password.");
      case BROKEN -> say("Tệp PDF hỏng; hãy xuất lại.", "The PDF is damaged; export it again.");
      case ACTIVE_CONTENT ->
          say("Tệp PDF có mã chạy; hãy xuất lại.", "The PDF holds running code; export it again.");
      case NAME_INVALID ->
          say(
              "Tên tệp hoặc số bản không hợp lệ.",
              "The file name or number of copies is not valid.");
      case PART_MISSING -> say("Không có tệp cho giấy tờ này.", "There is no file for this paper.");
      case PART_NOT_ANNOUNCED ->
          say("Tệp không được nêu trong hồ sơ.", "The file is not announced in the dossier.");
      case PAPER_NOT_LISTED ->
          say("Giấy tờ không thuộc thành phần hồ sơ.", "The procedure does not list this paper.");
      case PAPER_MISSING -> say("Giấy tờ bắt buộc.", "This paper is required.");
    };
  }

  private static BilingualText say(String vi, String en) {
    return new BilingualText(vi, en);
  }
}
