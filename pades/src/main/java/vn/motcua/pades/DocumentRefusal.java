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
  TOO_LARGE(
      "pdf.too-large",
      "Tệp PDF quá lớn (tối đa 200 MB); hãy giảm độ phân giải hoặc chia tệp.",
      "The PDF is too large (200 MB at most); reduce its resolution or divide it."),
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
      "Trang đặt chữ ký bị xoay theo góc không phải bội số của 90 độ; hãy lưu lại trang.",
      "The page for the signature is rotated by no multiple of 90 degrees; save it again."),
  SCALED_PAGE(
      "pdf.scaled-page",
      "Trang đặt chữ ký dùng đơn vị đo riêng (UserUnit) nên không đặt được hình đúng kích thước thật.",
      "The page for the signature has a unit of its own (UserUnit), so true sizes cannot be kept."),
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
  EXTERNAL_CONTENT(
      "pdf.external-content",
      "Tệp PDF lấy nội dung từ tệp khác hoặc có hình thay thế khi in; hãy xuất lại thành PDF tự chứa.",
      "The PDF takes content from other files or has other images for printing; export it self-contained."),
  XFA(
      "pdf.xfa",
      "Tệp PDF là biểu mẫu XFA; hãy in ra PDF tĩnh trước khi ký.",
      "The PDF is an XFA form; print it to a static PDF before signing."),
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
  MARK_NOT_PRINTABLE(
      "pdf.mark-not-printable",
      "Số, ký hiệu hoặc tên cơ quan có ký tự mà phông chữ không có.",
      "The number, symbol or name of the agency has a character that the typeface lacks."),
  MARK_TOO_LONG(
      "pdf.mark-too-long",
      "Số, ký hiệu hoặc tên cơ quan quá dài để ghi ở góc trên bên phải trang đầu.",
      "The number, symbol or name of the agency is too long for the corner of the first page."),
  FURTHER_SIGNATURES_FORBIDDEN(
      "pdf.further-signatures-forbidden",
      "Người ký trước đã khóa tệp: không được thêm chữ ký.",
      "An earlier signer locked the file: no further signature may be added."),
  HYBRID(
      "pdf.hybrid",
      "Tệp PDF đã ký có hai bảng tham chiếu song song; thêm chữ ký có thể làm hỏng chữ ký trước.",
      "The signed PDF has two cross-reference tables side by side; another signature could break it."),
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
