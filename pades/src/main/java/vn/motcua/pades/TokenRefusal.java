package vn.motcua.pades;

/** Why a PKCS#11 token does not sign. */
public enum TokenRefusal implements CustodyRefusal {
  LIBRARY_MISSING(
      "token.library-missing",
      "Không tìm thấy thư viện PKCS#11 của thiết bị ký; hãy cài trình điều khiển.",
      "The token's PKCS#11 library is missing; install its driver."),
  ABSENT(
      "token.absent",
      "Thiết bị ký không được cắm hoặc không trả lời.",
      "The token is not plugged in or does not answer."),
  IN_USE(
      "token.in-use",
      "Thiết bị ký đã được mở ở nơi khác trong hệ thống này.",
      "The token is already open elsewhere in this system."),
  PIN_LOCKED(
      "token.pin-locked",
      "Thiết bị ký đã bị khóa vì nhập sai mã PIN nhiều lần; hãy liên hệ nơi cấp thiết bị.",
      "The token is locked after wrong PINs; ask its issuer."),
  PIN_NEEDED(
      "token.pin-needed",
      "Phiên làm việc với thiết bị ký đã mất; hãy nhập lại mã PIN.",
      "The session with the token is lost; enter the PIN again."),
  NO_SUCH_CERTIFICATE(
      "token.no-such-certificate",
      "Thiết bị ký không có chứng thư số đã đăng ký kèm khóa của nó.",
      "The token does not hold the registered certificate with its key."),
  SCHEME_MISSING(
      "token.scheme-missing",
      "Thiết bị ký không hỗ trợ thuật toán ký đã chọn.",
      "The token does not support the signature algorithm chosen."),
  BUSY(
      "token.busy",
      "Thiết bị ký đang bận; hãy thử lại sau.",
      "The token is busy; try again later."),
  FAULT(
      "token.fault",
      "Thiết bị ký báo lỗi; chưa có chữ ký nào được tạo.",
      "The token reports a fault; nothing was signed.");

  private final String code;
  private final Words words;

  TokenRefusal(String code, String vi, String en) {
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
