package vn.motcua.pades;

/** Why a key store is not opened. */
public enum KeyRefusal implements Refusal {
  WRONG_PIN("key.wrong-pin", "Mã PIN không đúng.", "The PIN is wrong."),
  DAMAGED_STORE(
      "key.damaged-store",
      "Tệp khóa bị hỏng hoặc không phải PKCS#12.",
      "The key file is damaged or not PKCS#12."),
  NO_SIGNING_KEY(
      "key.no-signing-key",
      "Tệp khóa không có khóa ký kèm chứng thư số.",
      "The key file holds no private key with a certificate."),
  UNSUITABLE_KEY(
      "key.unsuitable-key",
      "Loại hoặc độ dài khóa không được chấp nhận (cần RSA từ 2048 bit hoặc P-256, P-384).",
      "The key type or size is not accepted (RSA of 2048 bits or more, P-256 or P-384).");

  private final String code;
  private final Words words;

  KeyRefusal(String code, String vi, String en) {
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
