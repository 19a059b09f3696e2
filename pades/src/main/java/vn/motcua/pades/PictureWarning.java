package vn.motcua.pades;

/** What is odd about a picture that is used all the same. */
public enum PictureWarning {
  NOT_BLUE(
      "Hình chữ ký của người có thẩm quyền phải màu xanh (Nghị định 30/2020/NĐ-CP, Phụ lục I).",
      "The picture of a personal signature should be blue (Decree 30/2020, Annex I)."),
  NOT_RED(
      "Hình con dấu của cơ quan phải màu đỏ (Nghị định 30/2020/NĐ-CP, Phụ lục I).",
      "The picture of an agency's seal should be red (Decree 30/2020, Annex I)."),
  COARSE(
      "Hình ảnh có độ phân giải thấp, in ra sẽ vỡ hạt.",
      "The picture has a low resolution and will look coarse in print.");

  private final Words words;

  PictureWarning(String vi, String en) {
    this.words = new Words(vi, en);
  }

  public Words words() {
    return words;
  }
}
