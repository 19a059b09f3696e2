package vn.motcua.pades;

/** Why a remote signing service (CSC API v2) does not sign. */
public enum RemoteRefusal implements CustodyRefusal {
  ACCESS_REFUSED(
      "remote.access-refused",
      "Dịch vụ ký số từ xa từ chối quyền truy cập; hãy đăng nhập lại.",
      "The remote signing service refuses access; log in again."),
  NO_SUCH_CREDENTIAL(
      "remote.no-such-credential",
      "Dịch vụ ký số từ xa không có khóa này hoặc khóa không còn dùng được.",
      "The remote signing service has no such credential or it is not usable."),
  OTHER_CERTIFICATE(
      "remote.other-certificate",
      "Khóa từ xa thuộc chứng thư số khác với chứng thư số đã đăng ký.",
      "The remote key belongs to another certificate than the registered one."),
  SCHEME_MISSING(
      "remote.scheme-missing",
      "Khóa từ xa không hỗ trợ thuật toán ký đã chọn.",
      "The remote key does not support the signature algorithm chosen."),
  OTHER_AUTHORISATION(
      "remote.other-authorisation",
      "Khóa này cần một cách xác nhận mà hệ thống không hỗ trợ.",
      "This credential wants a way of authorisation that is not supported."),
  TOO_MANY(
      "remote.too-many",
      "Số văn bản vượt quá số chữ ký cho một lần xác nhận; hãy chia nhỏ.",
      "More documents than signatures per authorisation; sign in smaller batches."),
  PIN_REFUSED(
      "remote.pin-refused",
      "Mã PIN hoặc mã OTP không đúng.",
      "The PIN or the one-time password is wrong."),
  CREDENTIAL_LOCKED(
      "remote.credential-locked",
      "Khóa từ xa đã bị khóa; hãy liên hệ nhà cung cấp.",
      "The remote credential is locked; ask the provider."),
  AUTHORISATION_REFUSED(
      "remote.authorisation-refused",
      "Dịch vụ không chấp nhận dữ liệu kích hoạt chữ ký (SAD).",
      "The service does not accept the signature activation data (SAD)."),
  AUTHORISATION_EXPIRED(
      "remote.authorisation-expired",
      "Xác nhận ký đã hết hạn; hãy xác nhận lại.",
      "The authorisation has expired; authorise again."),
  REQUEST_REFUSED(
      "remote.request-refused",
      "Dịch vụ ký số từ xa từ chối yêu cầu.",
      "The remote signing service refuses the request."),
  UNAVAILABLE(
      "remote.unavailable",
      "Dịch vụ ký số từ xa không trả lời; hãy thử lại sau.",
      "The remote signing service does not answer; try again later."),
  ANSWER_UNREADABLE(
      "remote.answer-unreadable",
      "Dịch vụ ký số từ xa trả lời không đúng chuẩn.",
      "The answer of the remote signing service is not as the standard says.");

  private final String code;
  private final Words words;

  RemoteRefusal(String code, String vi, String en) {
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
