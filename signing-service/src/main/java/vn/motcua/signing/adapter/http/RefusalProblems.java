package vn.motcua.signing.adapter.http;

import static java.util.Map.entry;
import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.Optional;
import reactor.core.publisher.Mono;
import vn.motcua.http.edge.Problem;
import vn.motcua.http.edge.ProblemException;
import vn.motcua.signing.application.Outcome;
import vn.motcua.signing.domain.Refusal;

/** Words every refusal of the records office, and says what to do next. */
final class RefusalProblems {
  private static final Map<Refusal, Problem> WORDS =
      Map.ofEntries(
          entry(
              Refusal.NOT_FOUND,
              problem(
                  "document.not-found",
                  404,
                  "Không tìm thấy văn bản.",
                  "There is no such document.")),
          entry(
              Refusal.NO_SUCH_FILE,
              problem(
                  "document.no-such-file",
                  404,
                  "Văn bản chưa có tệp này ở trạng thái hiện tại.",
                  "The document has no such file in its present state.")),
          entry(
              Refusal.NOT_A_DRAFT,
              problem(
                  "document.not-a-draft",
                  409,
                  "Văn bản không còn ở bước dự thảo. Hãy tải lại trang để xem trạng thái mới.",
                  "The document is no longer a draft. Reload it to see where it stands.")),
          entry(
              Refusal.NOT_REVIEWED,
              problem(
                  "document.not-reviewed",
                  409,
                  "Dự thảo chưa đủ ký nháy: cần kiểm tra nội dung và kiểm tra thể thức trước khi duyệt.",
                  "The draft lacks initials: content review and format check come before approval.")),
          entry(
              Refusal.OWN_DRAFT,
              problem(
                  "document.own-draft",
                  409,
                  "Người soạn thảo không được tự kiểm tra hoặc duyệt dự thảo của mình.",
                  "Nobody reviews or approves a draft he has written on. Ask another officer.")),
          entry(
              Refusal.NO_AUTHORITY,
              problem(
                  "authority.none",
                  403,
                  "Ông/Bà không có thẩm quyền ký văn bản của cơ quan này.",
                  "You have no authority to sign for this agency.")),
          entry(
              Refusal.AUTHORITY_EXPIRED,
              problem(
                  "authority.not-valid-today",
                  403,
                  "Thẩm quyền ký của Ông/Bà không có hiệu lực trong ngày hôm nay.",
                  "Your authority to sign is not valid today.")),
          entry(
              Refusal.NOT_APPROVED,
              problem(
                  "document.not-approved",
                  409,
                  "Dự thảo chưa được duyệt nên chưa thể mở ký.",
                  "The draft is not approved yet; the signing cannot be opened.")),
          entry(
              Refusal.NOT_THE_APPROVER,
              problem(
                  "signing.not-the-approver",
                  403,
                  "Chỉ người đã duyệt dự thảo mới được mở ký và ký văn bản này.",
                  "Only the person who approved the draft opens and signs this document.")),
          entry(
              Refusal.SIGNING_NOT_OPEN,
              problem(
                  "signing.not-open",
                  409,
                  "Chưa mở ký. Hãy mở ký để cấp số, ngày và xem bản cuối cùng trước khi ký.",
                  "The signing is not open. Open it to get number and date and to see the final page.")),
          entry(
              Refusal.OTHER_SIGNING_OPEN,
              problem(
                  "signing.other-open",
                  409,
                  "Ông/Bà còn một văn bản đang chờ ký trong cùng sổ. Hãy ký hoặc từ chối văn bản đó trước.",
                  "Another document of this book still waits for you. Sign or reject that one first.")),
          entry(
              Refusal.DAY_PASSED,
              problem(
                  "signing.day-passed",
                  409,
                  "Ngày in trên văn bản đã qua, số đã hủy. Hãy mở ký lại để lấy số và ngày mới.",
                  "The printed day has passed and the number is void. Open the signing again.")),
          entry(
              Refusal.SIGNED_OTHER_BYTES,
              problem(
                  "signing.other-bytes",
                  409,
                  "Mã băm không khớp với bản đã khóa. Hãy xem lại bản cuối cùng rồi ký.",
                  "The hash is not that of the frozen file. Look at the final page again, then sign.")),
          entry(
              Refusal.PERSON_HAS_NOT_SIGNED,
              problem(
                  "signing.person-has-not-signed",
                  409,
                  "Người có thẩm quyền chưa ký; văn thư chưa được ký số của cơ quan.",
                  "The authorised person has not signed; the agency's signature comes after his.")),
          entry(
              Refusal.SEAL_TOO_LATE,
              problem(
                  "signing.seal-too-late",
                  409,
                  "Đã quá ngày làm việc tiếp theo kể từ ngày ký. Người ký cần mở ký lại với số mới.",
                  "The next working day after the signature has passed. The signer opens a new signing.")),
          entry(
              Refusal.SEAL_BEFORE_SIGNATURE,
              problem(
                  "signing.seal-before-signature",
                  409,
                  "Giờ hệ thống sớm hơn giờ ký của người có thẩm quyền. Hãy báo người vận hành.",
                  "The clock is before the personal signature. Tell the operator.")),
          entry(
              Refusal.ALREADY_ISSUED,
              problem(
                  "document.issued",
                  409,
                  "Văn bản đã phát hành, không thay đổi được nữa.",
                  "The document is issued and cannot be changed any more.")),
          entry(
              Refusal.ALREADY_CLOSED,
              problem(
                  "document.closed",
                  409,
                  "Văn bản đã kết thúc, không ban hành.",
                  "The document was ended without issue.")),
          entry(
              Refusal.REASON_MISSING,
              problem("rejection.reason-missing", 400, "Cần nêu lý do.", "A reason is needed.")),
          entry(
              Refusal.WRONG_PIN,
              problem("key.wrong-pin", 403, "Mã PIN không đúng.", "The PIN is wrong.")),
          entry(
              Refusal.TOO_MANY_WRONG_PINS,
              problem(
                      "key.too-many-wrong-pins",
                      429,
                      "Mã PIN đã bị nhập sai quá nhiều lần. Hãy chờ 15 phút rồi ký lại.",
                      "The PIN was wrong too many times. Wait 15 minutes, then sign again.")
                  .with("retryAfterSeconds", 900)),
          entry(
              Refusal.NO_KEY,
              problem(
                  "key.none",
                  409,
                  "Không có khóa ký số cho người hoặc cơ quan này. Hãy báo người vận hành.",
                  "There is no signing key for this person or agency. Tell the operator.")),
          entry(
              Refusal.KEY_NOT_IN_SOLE_CONTROL,
              problem(
                  "key.not-in-sole-control",
                  403,
                  "Khóa cá nhân lưu trên máy chủ không được dùng ngoài môi trường phát triển.",
                  "A person's key kept on the server is refused outside development.")),
          entry(
              Refusal.CERTIFICATE_NOT_VALID,
              problem(
                  "certificate.not-valid",
                  409,
                  "Chứng thư số không còn (hoặc chưa có) hiệu lực, hoặc không thuộc nơi cấp tin cậy.",
                  "The certificate is not valid now, or not from a trusted issuer.")),
          entry(
              Refusal.CERTIFICATE_OF_SOMEONE_ELSE,
              problem(
                  "certificate.of-someone-else",
                  409,
                  "Chứng thư số không thuộc về người hoặc cơ quan này.",
                  "The certificate belongs to someone else.")),
          entry(
              Refusal.NO_IMAGE,
              problem(
                  "image.none",
                  409,
                  "Thiếu hình ảnh chữ ký hoặc dấu (PNG nền trong).",
                  "The image of the signature or seal is missing (PNG with transparency).")),
          entry(
              Refusal.VERIFICATION_FAILED,
              problem(
                  "document.verification-failed",
                  409,
                  "Kiểm tra hai lớp chữ ký không đạt; văn bản được giữ lại, chưa phát hành.",
                  "The check of the two layers failed; the document is held back, nothing is issued.")),
          entry(
              Refusal.UNPRINTABLE,
              problem(
                  "document.unprintable",
                  422,
                  "Văn bản có ký tự không in được (ví dụ biểu tượng cảm xúc). Hãy sửa dự thảo.",
                  "The text has characters that cannot be printed (such as emoji). Edit the draft.")),
          entry(
              Refusal.REGISTER_TOO_LONG,
              problem(
                  "register.too-long",
                  422,
                  "Sổ có quá nhiều dòng cho một tệp. Hãy chọn một sổ (loại văn bản) hoặc tìm hẹp hơn.",
                  "The register has too many lines for one file. Choose one book or narrow the search.")),
          entry(
              Refusal.BATCH_NOT_FOUND,
              problem(
                  "batch.not-found",
                  404,
                  "Không tìm thấy lô ký này trong các lô của Ông/Bà.",
                  "There is no such batch among yours.")),
          entry(
              Refusal.BATCH_KEY_REUSED,
              problem(
                  "batch.key-reused",
                  409,
                  "Khoá Idempotency-Key này đã dùng cho danh sách khác. Hãy dùng khoá mới.",
                  "This Idempotency-Key was used for another list. Use a new key.")),
          entry(
              Refusal.BATCH_CLOSED,
              problem(
                  "batch.closed",
                  409,
                  "Lô ký đã đóng. Hãy mở lô mới cho các văn bản còn lại.",
                  "The batch is closed. Open a new one for what is left.")),
          entry(
              Refusal.NOT_SHOWN,
              problem(
                  "batch.not-shown",
                  409,
                  "Ông/Bà chưa xem bản cuối cùng của văn bản này nên chưa thể ký. Hãy mở tệp để xem rồi ký.",
                  "You have not been shown the final page of this document. Open the file, then sign.")),
          entry(
              Refusal.RESULT_NOT_READY,
              problem(
                  "result.not-ready",
                  409,
                  "Hồ sơ chưa có văn bản kết quả.",
                  "The dossier has no issued result yet.")),
          entry(
              Refusal.WRONG_CODE_OR_SECRET,
              problem(
                  "result.wrong-code-or-secret",
                  404,
                  "Mã hồ sơ hoặc mã bí mật không đúng, hoặc hồ sơ chưa đến bước ban hành kết quả.",
                  "The code or the secret is not right, or the dossier has no result document yet.")));

  private RefusalProblems() {}

  /** The value, or the refusal as a problem. */
  static <T> Mono<T> valueOf(Outcome<T> outcome) {
    return switch (outcome) {
      case Outcome.Done<T>(T value) -> Mono.just(value);
      case Outcome.Refused<T>(var refusal) -> Mono.error(new ProblemException(of(refusal)));
    };
  }

  static Problem of(Refusal refusal) {
    var words = WORDS.containsKey(refusal) ? WORDS : LifeProblems.WORDS;
    return requireNonNull(words.get(refusal), refusal.name());
  }

  private static Problem problem(String code, int status, String vi, String en) {
    return Problem.of(code, status, vi, en);
  }

  /** The stub of a secret document: nothing of it was taken. */
  static Problem confidential(String stubId) {
    return problem(
            "document.confidential",
            422,
            "Văn bản mật không được soạn thảo, lưu giữ hay ký số trên hệ thống này. Không có nội dung"
                + " nào được tiếp nhận.",
            "Secret documents are not drafted, kept or signed on this system. Nothing of it was"
                + " taken.")
        .with("stubId", stubId);
  }

  static Optional<Problem> ofReview(boolean mayReview) {
    return mayReview
        ? Optional.empty()
        : Optional.of(
            problem(
                "review.not-yours",
                403,
                "Kiểm tra nội dung là việc của lãnh đạo đơn vị, kiểm tra thể thức là việc của văn thư.",
                "The leader of the unit reviews the content, the records clerk the format."));
  }
}
