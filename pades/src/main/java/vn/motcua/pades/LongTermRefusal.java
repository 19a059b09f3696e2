package vn.motcua.pades;

/**
 * Why a document is not given its long-term form; it stays valid as it was.
 *
 * @param about the certificate or finding it is about; empty when the reason says all
 */
public record LongTermRefusal(Reason reason, String about) implements Refusal {

  /** The reasons there are. */
  public enum Reason {
    NOT_OURS(
        "archive.not-ours",
        "Tệp không phải văn bản do hệ thống này ký",
        "The file was not signed by this system"),
    NOT_VALID(
        "archive.not-valid",
        "Văn bản chưa đủ các chữ ký hợp lệ nên không đóng dấu thời gian",
        "The document does not carry its valid layers, so it is not time-stamped"),
    NOT_SEALED(
        "archive.not-sealed",
        "Văn bản chưa có dấu thời gian để gia hạn",
        "The document has no document timestamp that could be renewed"),
    ALREADY_SEALED(
        "archive.already-sealed",
        "Văn bản đã có dấu thời gian; hãy gia hạn khi đến kỳ",
        "The document already has its timestamp; renew it when it is due"),
    REVOKED("archive.revoked", "Chứng thư số đã bị thu hồi", "A certificate has been revoked"),
    REVOCATION_UNKNOWN(
        "archive.revocation-unknown",
        "Chưa lấy được tình trạng thu hồi của chứng thư số",
        "It is not known whether a certificate has been revoked"),
    TIMESTAMP_CHANGED(
        "archive.timestamp-changed",
        "Dịch vụ dấu thời gian thay đổi trong khi ký; hãy thử lại",
        "The timestamp authority changed meanwhile; try again");

    private final String code;
    private final Words words;

    Reason(String code, String vi, String en) {
      this.code = code;
      this.words = new Words(vi, en);
    }
  }

  public static LongTermRefusal of(Reason reason) {
    return new LongTermRefusal(reason, "");
  }

  @Override
  public String code() {
    return reason.code;
  }

  @Override
  public Words words() {
    String end = about.isEmpty() ? "." : ": " + about + ".";
    return new Words(reason.words.vi() + end, reason.words.en() + end);
  }
}
