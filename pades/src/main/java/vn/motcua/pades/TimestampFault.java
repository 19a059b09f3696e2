package vn.motcua.pades;

/** What is wrong with one timestamp authority or with its answer (RFC 3161, 2.4). */
public enum TimestampFault implements Refusal {
  UNREACHABLE("tsa.unreachable", "không kết nối được", "cannot be reached"),
  TOO_SLOW("tsa.too-slow", "không trả lời kịp", "did not answer in time"),
  RESTING("tsa.resting", "đang tạm ngừng gọi vì lỗi liên tiếp", "rests after repeated failures"),
  BUDGET_SPENT("tsa.budget-spent", "đã hết lượt gọi cho phép", "has no calls left for now"),
  DEADLINE("tsa.deadline", "đã hết thời gian chờ chung", "was not asked: no time was left"),
  REJECTED("tsa.rejected", "từ chối yêu cầu", "rejected the request"),
  MALFORMED("tsa.malformed", "trả lời sai định dạng", "answered something malformed"),
  WRONG_NONCE("tsa.wrong-nonce", "trả lời cho yêu cầu khác", "answered another request"),
  WRONG_IMPRINT("tsa.wrong-imprint", "đóng dấu cho dữ liệu khác", "stamped other data"),
  WRONG_POLICY("tsa.wrong-policy", "dùng chính sách khác", "used another policy"),
  NO_SIGNING_CERTIFICATE(
      "tsa.no-signing-certificate",
      "không nêu đúng chứng thư số đã ký (ESS)",
      "does not name the certificate that signed (ESS)"),
  NOT_FOR_TIME_STAMPING(
      "tsa.not-for-time-stamping",
      "chứng thư số không được cấp để đóng dấu thời gian",
      "has a certificate that is not for time-stamping"),
  BAD_SIGNATURE("tsa.bad-signature", "chữ ký sai", "has a wrong signature"),
  CERTIFICATE_NOT_VALID(
      "tsa.certificate-not-valid",
      "chứng thư số hết hạn hoặc chưa có hiệu lực",
      "has a certificate that has expired or is not yet valid"),
  NOT_TRUSTED("tsa.not-trusted", "chứng thư số không tin cậy", "has an untrusted certificate"),
  CLOCK_SKEW(
      "tsa.clock-skew",
      "giờ lệch quá 5 phút so với máy này",
      "differs by more than 5 minutes from this clock"),
  TOO_LARGE(
      "tsa.too-large", "dấu thời gian lớn hơn chỗ dành sẵn", "gave a token larger than its room");

  private final String code;
  private final Words words;

  TimestampFault(String code, String vi, String en) {
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
