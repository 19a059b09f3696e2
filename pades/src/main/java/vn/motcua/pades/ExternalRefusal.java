package vn.motcua.pades;

/** Why a signature made elsewhere is not taken. */
public enum ExternalRefusal implements CustodyRefusal {
  TOKEN_UNKNOWN(
      "external.token-unknown",
      "Mã dùng một lần không thuộc yêu cầu ký này.",
      "The one-time token does not belong to this request."),
  LATE(
      "external.late",
      "Yêu cầu ký đã hết hạn; hãy mở yêu cầu mới.",
      "The request has expired; open a new one."),
  NOT_YET_LATE(
      "external.not-yet-late", "Yêu cầu ký vẫn còn hạn.", "The request has not expired yet."),
  DUPLICATE(
      "external.duplicate",
      "Chữ ký cho yêu cầu này đã được nhận.",
      "The signature for this request has already been taken."),
  WITHDRAWN(
      "external.withdrawn",
      "Yêu cầu ký đã được hủy hoặc đã hết hạn.",
      "The request was withdrawn or has lapsed."),
  OTHER_DOCUMENT(
      "external.other-document",
      "Chữ ký được gửi cho một văn bản khác.",
      "The signature was sent for another document."),
  OTHER_REVISION(
      "external.other-revision",
      "Tệp đã thay đổi kể từ khi mở yêu cầu ký.",
      "The file is not the one the request was opened for."),
  OTHER_CERTIFICATE(
      "external.other-certificate",
      "Chữ ký được tạo bằng chứng thư số khác với chứng thư số đã đăng ký.",
      "The signature was made with another certificate than the registered one."),
  UNREADABLE("external.unreadable", "Yêu cầu ký đã lưu bị hỏng.", "The stored request is damaged.");

  private final String code;
  private final Words words;

  ExternalRefusal(String code, String vi, String en) {
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
