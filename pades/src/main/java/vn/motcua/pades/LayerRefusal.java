package vn.motcua.pades;

/** Why a signature layer is not added. */
public enum LayerRefusal implements Refusal {
  PERSON_HAS_NOT_SIGNED(
      "layer.person-has-not-signed",
      "Người có thẩm quyền chưa ký; cơ quan chỉ được ký sau.",
      "The authorised person has not signed; the agency may only sign after."),
  PERSON_LAYER_BROKEN(
      "layer.person-layer-broken",
      "Chữ ký của người có thẩm quyền không còn nguyên vẹn hoặc không tin cậy; không đóng dấu lên văn bản này.",
      "The person's signature is broken or not trusted; this document is not sealed."),
  PERSON_HAS_SIGNED(
      "layer.person-has-signed",
      "Người có thẩm quyền đã ký văn bản này.",
      "The authorised person has already signed this document."),
  AGENCY_HAS_SIGNED(
      "layer.agency-has-signed",
      "Cơ quan đã ký văn bản này; không thêm chữ ký nào nữa.",
      "The agency has already signed this document; nothing more is added."),
  AGENCY_BEFORE_PERSON(
      "layer.agency-before-person",
      "Thời điểm ký của cơ quan sớm hơn thời điểm ký của người có thẩm quyền.",
      "The agency's signing time is earlier than the person's."),
  CERTIFICATE_NOT_VALID_NOW(
      "layer.certificate-not-valid-now",
      "Chứng thư số hết hạn hoặc chưa có hiệu lực tại thời điểm ký.",
      "The certificate has expired or is not yet valid at the signing time."),
  CERTIFICATE_NOT_TRUSTED(
      "layer.certificate-not-trusted",
      "Chứng thư số không thuộc tổ chức chứng thực được tin cậy.",
      "The certificate does not come from a trusted authority."),
  CERTIFICATE_NOT_FOR_SIGNING(
      "layer.certificate-not-for-signing",
      "Chứng thư số không được cấp để ký văn bản.",
      "The certificate was not issued for signing documents."),
  SIGNATURE_DOES_NOT_MATCH(
      "layer.signature-does-not-match",
      "Giá trị chữ ký trả về không khớp với chứng thư số và nội dung cần ký.",
      "The returned signature value does not match the certificate and the content to be signed."),
  SIGNED_OTHER_BYTES(
      "layer.signed-other-bytes",
      "Chữ ký được tạo cho một tệp khác.",
      "The signature was made for other bytes.");

  private final String code;
  private final Words words;

  LayerRefusal(String code, String vi, String en) {
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
