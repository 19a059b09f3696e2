package vn.motcua.pades;

/** Why a picture of a signature or seal is not used. */
public enum PictureRefusal implements Refusal {
  NOT_A_PNG(
      "picture.not-a-png",
      "Hình ảnh không phải là PNG hoặc bị hỏng.",
      "The picture is not a PNG or is damaged."),
  NOT_TRANSPARENT(
      "picture.not-transparent",
      "Hình ảnh chữ ký, con dấu phải là PNG nền trong suốt (Nghị định 30/2020/NĐ-CP, Phụ lục I).",
      "The picture must be a PNG with a transparent background (Decree 30/2020, Annex I)."),
  BLANK(
      "picture.blank",
      "Hình ảnh trong suốt hoàn toàn, không có nét nào.",
      "The picture is wholly transparent: there is nothing to be seen."),
  TOO_LARGE("picture.too-large", "Hình ảnh quá lớn.", "The picture is too large.");

  private final String code;
  private final Words words;

  PictureRefusal(String code, String vi, String en) {
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
