package vn.motcua.signing.adapter.pdf;

/** The cryptography of this machine cannot be relied on: nothing is signed or verified here. */
final class SelfTestFailed extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** {@code checks}: names of those that failed. */
  SelfTestFailed(String checks) {
    super(
        "Dịch vụ ký số không khởi động: tự kiểm tra mật mã không đạt ("
            + checks
            + "). / The signing service does not start: its self-test failed ("
            + checks
            + ").",
        null,
        false,
        false);
  }
}
