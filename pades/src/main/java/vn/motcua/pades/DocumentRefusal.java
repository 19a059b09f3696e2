package vn.motcua.pades;

/** Why a PDF is not taken in, prepared or examined. */
public enum DocumentRefusal implements Refusal {
  NOT_A_PDF("pdf.not-a-pdf", "Tệp này không phải là PDF.", "This file is not a PDF."),
  DAMAGED(
      "pdf.damaged",
      "Tệp PDF bị hỏng hoặc không đầy đủ; hãy xuất lại tệp.",
      "The PDF is damaged or incomplete; export it again."),
  ENCRYPTED(
      "pdf.encrypted",
      "Tệp PDF có mật khẩu hoặc bị mã hóa; hãy bỏ mật khẩu rồi gửi lại.",
      "The PDF is encrypted or has a password; remove it and send the file again."),
  TOO_LARGE("pdf.too-large", "Tệp PDF quá lớn.", "The PDF is too large."),
  TOO_MANY_SIGNATURES(
      "pdf.too-many-signatures",
      "Tệp PDF có quá nhiều chữ ký nên không kiểm tra được.",
      "The PDF has too many signatures to be examined."),
  NO_PAGES("pdf.no-pages", "Tệp PDF không có trang nào.", "The PDF has no pages."),
  NO_SUCH_PAGE(
      "pdf.no-such-page",
      "Trang đặt chữ ký không có trong tệp.",
      "The page for the signature is not in the file."),
  ROTATED_PAGE(
      "pdf.rotated-page",
      "Trang đặt chữ ký bị xoay; hãy lưu lại trang ở chiều đứng.",
      "The page for the signature is rotated; save it upright."),
  OUTSIDE_PAGE(
      "pdf.outside-page",
      "Khung chữ ký nằm ngoài trang.",
      "The signature box lies outside the page."),
  JAVASCRIPT(
      "pdf.javascript",
      "Tệp PDF có mã JavaScript; không nhận tệp có mã chạy.",
      "The PDF contains JavaScript; files with running code are not accepted."),
  ACTIVE_CONTENT(
      "pdf.active-content",
      "Tệp PDF có hành động tự chạy (mở tệp, gửi dữ liệu, âm thanh, phim); hãy xuất lại thành PDF tĩnh.",
      "The PDF contains automatic actions or media; export it as a static PDF."),
  OPTIONAL_CONTENT(
      "pdf.optional-content",
      "Tệp PDF có lớp nội dung ẩn hiện; hãy gộp các lớp trước khi ký.",
      "The PDF has layers that can be shown or hidden; flatten them before signing."),
  EMBEDDED_FILES(
      "pdf.embedded-files",
      "Tệp PDF có tệp đính kèm bên trong; hãy gỡ ra trước khi ký.",
      "The PDF has files embedded in it; remove them before signing."),
  FORM_FIELDS(
      "pdf.form-fields",
      "Tệp PDF có trường biểu mẫu; hãy làm phẳng biểu mẫu trước khi ký.",
      "The PDF has form fields; flatten the form before signing."),
  ANNOTATIONS(
      "pdf.annotations",
      "Tệp PDF có chú thích; chỉ liên kết được phép.",
      "The PDF has annotations; only links are allowed."),
  ALREADY_SIGNED(
      "pdf.already-signed",
      "Tệp PDF đã có chữ ký hoặc đã được chuẩn bị để ký.",
      "The PDF is already signed or prepared for signing."),
  NOT_PREPARED(
      "pdf.not-prepared",
      "Tệp PDF chưa được chuẩn bị theo cách của hệ thống này nên không ký được.",
      "The PDF was not prepared by this system, so it cannot be signed.");

  private final String code;
  private final Words words;

  DocumentRefusal(String code, String vi, String en) {
    this.code = code;
    this.words = new Words(vi, en);
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public Words words() {
    return words;
  }
}
