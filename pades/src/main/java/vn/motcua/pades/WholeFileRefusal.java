package vn.motcua.pades;

/** Why a PDF that other software signed whole is not taken back. */
public enum WholeFileRefusal implements CustodyRefusal {
  FILE_CHANGED(
      "whole-file.file-changed",
      "Nội dung văn bản đã bị thay đổi; tệp trả về không bắt đầu bằng tệp đã phát.",
      "The document was changed: the file returned does not begin with the file given out."),
  NOTHING_ADDED(
      "whole-file.nothing-added", "Tệp trả về chưa được ký.", "The file returned is not signed."),
  SEVERAL_UPDATES(
      "whole-file.several-updates",
      "Tệp trả về có nhiều lần cập nhật hoặc cấu trúc không đọc được chắc chắn.",
      "The file returned holds more than one update or a structure that cannot be read with certainty."),
  NOT_ONE_SIGNATURE(
      "whole-file.not-one-signature",
      "Tệp trả về không có đúng một chữ ký mới.",
      "The file returned does not hold exactly one new signature."),
  NOT_TO_THE_END(
      "whole-file.not-to-the-end",
      "Chữ ký mới không bao trùm toàn bộ tệp.",
      "The new signature does not cover the whole file."),
  SIGNATURE_BROKEN(
      "whole-file.signature-broken",
      "Chữ ký mới không hợp lệ.",
      "The new signature does not verify."),
  OTHER_CERTIFICATE(
      "whole-file.other-certificate",
      "Chữ ký mới được tạo bằng chứng thư số khác với chứng thư số đã đăng ký.",
      "The new signature was made with another certificate than the registered one."),
  CERTIFIES(
      "whole-file.certifies",
      "Chữ ký mới cấm thay đổi tiếp theo nên cơ quan không thể ký sau.",
      "The new signature forbids later changes, so the agency could not sign."),
  CATALOG_CHANGED(
      "whole-file.catalog-changed",
      "Phần mềm ký đã thay đổi danh mục của tệp ngoài biểu mẫu chữ ký.",
      "The signing software changed the catalog beyond the signature form."),
  FORM_CHANGED(
      "whole-file.form-changed",
      "Phần mềm ký đã thay đổi biểu mẫu ngoài trường chữ ký mới.",
      "The signing software changed the form beyond the new signature field."),
  PAGE_CHANGED(
      "whole-file.page-changed",
      "Phần mềm ký đã thay đổi trang (ví dụ đóng số, ngày) ngoài khung chữ ký.",
      "The signing software changed a page beyond the signature box, for example stamped a number."),
  FIELD_CHANGED(
      "whole-file.field-changed",
      "Trường chữ ký chứa nội dung không được phép.",
      "The signature field holds what it may not hold."),
  APPEARANCE_REFUSED(
      "whole-file.appearance-refused",
      "Hình ảnh chữ ký quá lớn hoặc chứa nội dung không được phép.",
      "The appearance of the signature is too large or holds what it may not hold."),
  OBJECT_NOT_ALLOWED(
      "whole-file.object-not-allowed",
      "Phần mềm ký đã thêm hoặc sửa đối tượng không được phép.",
      "The signing software added or changed an object that it may not.");

  private final String code;
  private final Words words;

  WholeFileRefusal(String code, String vi, String en) {
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
