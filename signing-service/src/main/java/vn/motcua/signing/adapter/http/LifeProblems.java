package vn.motcua.signing.adapter.http;

import static java.util.Map.entry;

import java.util.Map;
import vn.motcua.http.edge.Problem;
import vn.motcua.signing.domain.Refusal;

/** Words for refusals of reviewing rounds, authorisations and the life after issue. */
final class LifeProblems {
  static final Map<Refusal, Problem> WORDS =
      Map.ofEntries(
          entry(
              Refusal.DRAFT_HISTORY_FULL,
              Problem.of(
                  "draft.history-full",
                  409,
                  "Dự thảo đã qua quá nhiều lần sửa, không lưu thêm được. Hãy từ chối và soạn văn bản mới.",
                  "The draft has too many kept versions. Reject it and start a new document.")),
          entry(
              Refusal.NOT_A_REVIEWER,
              Problem.of(
                  "review.not-named",
                  403,
                  "Ông/Bà không có trong danh sách ký nháy của văn bản này. Hãy báo người soạn thảo.",
                  "You are not among this document's reviewers. Ask the drafter.")),
          entry(
              Refusal.NOT_YOUR_TURN,
              Problem.of(
                  "review.not-in-turn",
                  409,
                  "Chưa đến lượt ký nháy: người trước trong thứ tự chưa ký. Hãy chờ rồi làm lại.",
                  "It is not your turn: an earlier reviewer has not initialled. Wait for him.")),
          entry(
              Refusal.NOT_HEAD_OF_UNIT,
              Problem.of(
                  "review.not-head-of-unit",
                  403,
                  "Nội dung do người đứng đầu đơn vị soạn thảo kiểm tra. Hãy chuyển cho người đó.",
                  "The head of the drafting unit reviews the content. Pass it on to him.")),
          entry(
              Refusal.UNKNOWN_REVIEWER,
              Problem.of(
                  "review.unknown-reviewer",
                  422,
                  "Có người ký nháy không thuộc cơ quan hoặc không còn công tác. Hãy sửa danh sách.",
                  "A named reviewer does not work for this agency. Correct the list.")),
          entry(
              Refusal.UNKNOWN_RECIPIENT,
              Problem.of(
                  "dispatch.unknown-agency",
                  422,
                  "Có mã cơ quan nhận không tồn tại. Hãy kiểm tra lại danh sách nơi nhận.",
                  "The code of a receiving agency is unknown. Check the list of recipients.")),
          entry(
              Refusal.CAPACITY_UNCLEAR,
              Problem.of(
                  "authority.capacity-unclear",
                  403,
                  "Hồ sơ thẩm quyền thiếu dòng đề ký (TM., KT., TL., TUQ.). Hãy báo người quản trị tổ chức.",
                  "The record of your authority lacks the line over the title. Tell who keeps it.")),
          entry(
              Refusal.AUTHORISATION_NOT_PROVEN,
              Problem.of(
                  "authorisation.not-proven",
                  403,
                  "Thừa ủy quyền phải có văn bản ủy quyền ghi số, ngày của người có thẩm quyền.",
                  "Signing TUQ. needs a written, dated authorisation by a person with authority.")),
          entry(
              Refusal.AUTHORISATION_UNLIMITED,
              Problem.of(
                  "authorisation.unlimited",
                  403,
                  "Văn bản ủy quyền phải giới hạn thời gian và loại văn bản được ký.",
                  "The authorisation must be limited in time and in the types of documents.")),
          entry(
              Refusal.AUTHORISATION_PASSED_ON,
              Problem.of(
                  "authorisation.passed-on",
                  403,
                  "Người được ủy quyền không được ủy quyền lại cho người khác ký.",
                  "Who signs by authorisation cannot authorise somebody else.")),
          entry(
              Refusal.AUTHORISATION_TOO_NARROW,
              Problem.of(
                  "authorisation.too-narrow",
                  403,
                  "Thẩm quyền của Ông/Bà không gồm loại văn bản này. Hãy trình người có thẩm quyền.",
                  "Your authority does not cover this type of document. Submit it to who has it.")),
          entry(
              Refusal.NOT_ISSUED,
              Problem.of(
                  "document.not-issued",
                  409,
                  "Văn bản chưa phát hành nên chưa làm được việc này.",
                  "The document is not issued yet; this comes after its issue.")),
          entry(
              Refusal.OWN_AGENCY,
              Problem.of(
                  "dispatch.own-agency",
                  422,
                  "Không gửi văn bản cho chính cơ quan ban hành. Hãy bỏ mã này khỏi nơi nhận.",
                  "A document is not sent to the agency that issued it. Take its code off the list.")),
          entry(
              Refusal.DISPATCH_ACKNOWLEDGED,
              Problem.of(
                  "dispatch.acknowledged",
                  409,
                  "Cơ quan Ông/Bà đã xác nhận nhận văn bản nên không trả lại được nữa.",
                  "Your agency has acknowledged the document; it cannot be returned any more.")),
          entry(
              Refusal.DISPATCH_RETURNED,
              Problem.of(
                  "dispatch.returned",
                  409,
                  "Cơ quan Ông/Bà đã trả lại văn bản này. Hãy chờ nơi gửi gửi lại.",
                  "Your agency has returned this document. Wait until it is sent again.")),
          entry(
              Refusal.ALREADY_ARCHIVED,
              Problem.of(
                  "archive.elsewhere",
                  409,
                  "Bản gốc đã được lưu trong hồ sơ khác.",
                  "The original is already kept in another file.")),
          entry(
              Refusal.REPLACED,
              Problem.of(
                  "document.replaced",
                  409,
                  "Văn bản đã được thay thế và bị đóng băng, không thay đổi được nữa.",
                  "The document has been replaced and is frozen; nothing of it changes any more.")),
          entry(
              Refusal.RECALLED,
              Problem.of(
                  "document.recalled",
                  409,
                  "Văn bản đã bị thu hồi và bị đóng băng, không thay đổi được nữa.",
                  "The document has been recalled and is frozen; nothing of it changes any more.")),
          entry(
              Refusal.SAME_DOCUMENT,
              Problem.of(
                  "document.same",
                  422,
                  "Văn bản không thể thay thế hoặc đính chính chính nó. Hãy chọn văn bản khác.",
                  "A document neither replaces nor corrects itself. Choose another one.")),
          entry(
              Refusal.NOT_A_CORRECTION,
              Problem.of(
                  "correction.not-a-letter",
                  422,
                  "Đính chính phải bằng công văn đã phát hành, còn hiệu lực, của chính cơ quan này.",
                  "Only an issued official letter of this agency, in force, corrects a document.")),
          entry(
              Refusal.NOT_A_REPLACEMENT,
              Problem.of(
                  "replacement.not-equivalent",
                  422,
                  "Văn bản thay thế phải cùng hình thức, đã phát hành, còn hiệu lực, của chính cơ quan này.",
                  "The replacement must be an issued document of the same form, agency and in force.")),
          entry(
              Refusal.RESULT_RECALLED,
              Problem.of(
                  "result.recalled",
                  410,
                  "Văn bản kết quả đã bị thu hồi. Hãy liên hệ Bộ phận Một cửa.",
                  "The result document was recalled. Please contact the one-stop desk.")),
          entry(
              Refusal.NO_LONGER_IN_FORCE,
              Problem.of(
                  "document.no-longer-in-force",
                  410,
                  "Văn bản đã bị thu hồi hoặc thay thế; nơi nhận hủy bản đã có.",
                  "The document was recalled or replaced; receivers destroy the copy they have.")),
          entry(
              Refusal.STUB_NEEDS_ANOTHER,
              Problem.of(
                  "stub.needs-another",
                  409,
                  "Người khởi tạo không được tự xác nhận. Hãy để lãnh đạo khác xác nhận.",
                  "Who started it cannot confirm it. Another leader has to.")));

  private LifeProblems() {}
}
