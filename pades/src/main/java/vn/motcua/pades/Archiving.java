package vn.motcua.pades;

/**
 * Whether a file is fit for archiving as PDF/A, by its own claim and by what a claim must bring
 * along; not a validation.
 */
public enum Archiving {
  PDF_A(
      "Tệp khai là PDF/A và có đủ phông chữ, hồ sơ màu để giữ được chuẩn này sau khi ký.",
      "The file claims PDF/A and has the fonts and colour profile to remain it when signed."),
  NOT_PDF_A(
      "Tệp không phải là PDF/A; vẫn ký được nhưng không bảo đảm lưu trữ lâu dài.",
      "The file is not PDF/A; it can be signed, but lasting readability is not assured."),
  ANOTHER_PART(
      "Tệp khai là PDF/A thuộc phần không cho phép hình ảnh trong suốt; sau khi ký không còn là PDF/A.",
      "The file claims a part of PDF/A that our signatures do not fit; signed, it is none."),
  CLAIM_NOT_KEPT(
      "Tệp khai là PDF/A nhưng thiếu phông chữ nhúng hoặc hồ sơ màu RGB; không được coi là PDF/A.",
      "The file claims PDF/A but lacks embedded fonts or an RGB output intent; it counts as none.");

  private final Words words;

  Archiving(String vi, String en) {
    this.words = new Words(vi, en);
  }

  public Words words() {
    return words;
  }
}
