package vn.motcua.pades.verify;

import vn.motcua.pades.Words;

/** What verification can find, with its indication by ETSI EN 319 102-1, table 5. */
public enum Finding {
  BOTH_LAYERS_STAND(
      Status.VALID,
      "TOTAL-PASSED",
      "",
      "Cả hai chữ ký còn nguyên vẹn và được tin cậy; chưa có dấu thời gian, việc thu hồi chứng thư số chưa được kiểm tra.",
      "Both layers are intact and trusted; the timestamp is pending, revocation was not checked."),
  BOTH_LAYERS_NOT_REVOKED(
      Status.VALID,
      "TOTAL-PASSED",
      "",
      "Cả hai chữ ký còn nguyên vẹn, được tin cậy, chứng thư số không bị thu hồi; chưa có dấu thời gian.",
      "Both layers are intact, trusted and not revoked; the timestamp is pending."),
  BOTH_LAYERS_TIMED(
      Status.VALID,
      "TOTAL-PASSED",
      "",
      "Cả hai chữ ký còn nguyên vẹn, được tin cậy, có dấu thời gian; việc thu hồi chứng thư số chưa được kiểm tra.",
      "Both layers are intact, trusted and timestamped; revocation was not checked."),
  BOTH_LAYERS_PROVEN(
      Status.VALID,
      "TOTAL-PASSED",
      "",
      "Cả hai chữ ký còn nguyên vẹn, được tin cậy, có dấu thời gian; chứng thư số không bị thu hồi khi ký.",
      "Both layers are intact, trusted and timestamped; no certificate was revoked when they were made."),
  AGENCY_ALONE_STANDS(
      Status.VALID,
      "TOTAL-PASSED",
      "",
      "Chỉ có lớp chữ ký của cơ quan (phụ lục hoặc bản sao điện tử), còn nguyên vẹn và được tin cậy; chưa có dấu thời gian, việc thu hồi chứng thư số chưa được kiểm tra.",
      "Agency layer only (annex or electronic copy), intact and trusted; the timestamp is pending, revocation was not checked."),
  AGENCY_ALONE_NOT_REVOKED(
      Status.VALID,
      "TOTAL-PASSED",
      "",
      "Chỉ có lớp chữ ký của cơ quan (phụ lục hoặc bản sao điện tử), còn nguyên vẹn, được tin cậy, chứng thư số không bị thu hồi; chưa có dấu thời gian.",
      "Agency layer only (annex or electronic copy), intact, trusted and not revoked; the timestamp is pending."),
  AGENCY_ALONE_TIMED(
      Status.VALID,
      "TOTAL-PASSED",
      "",
      "Chỉ có lớp chữ ký của cơ quan (phụ lục hoặc bản sao điện tử), còn nguyên vẹn, được tin cậy, có dấu thời gian; việc thu hồi chứng thư số chưa được kiểm tra.",
      "Agency layer only (annex or electronic copy), intact, trusted and timestamped; revocation was not checked."),
  AGENCY_ALONE_PROVEN(
      Status.VALID,
      "TOTAL-PASSED",
      "",
      "Chỉ có lớp chữ ký của cơ quan (phụ lục hoặc bản sao điện tử), còn nguyên vẹn, được tin cậy, có dấu thời gian; chứng thư số không bị thu hồi khi ký.",
      "Agency layer only (annex or electronic copy), intact, trusted and timestamped; the certificate was not revoked when it was made."),
  LAYER_STANDS(
      Status.VALID,
      "PASSED",
      "",
      "Chữ ký còn nguyên vẹn và được tin cậy; việc thu hồi chứng thư số chưa được kiểm tra.",
      "The signature is intact and trusted; revocation was not checked."),
  LAYER_NOT_REVOKED(
      Status.VALID,
      "PASSED",
      "",
      "Chữ ký còn nguyên vẹn, được tin cậy, chứng thư số không bị thu hồi; chưa có dấu thời gian.",
      "The signature is intact, trusted and not revoked; it has no timestamp yet."),
  LAYER_TIMED(
      Status.VALID,
      "PASSED",
      "",
      "Chữ ký còn nguyên vẹn, được tin cậy, có dấu thời gian; việc thu hồi chứng thư số chưa được kiểm tra.",
      "The signature is intact, trusted and timestamped; revocation was not checked."),
  LAYER_PROVEN(
      Status.VALID,
      "PASSED",
      "",
      "Chữ ký còn nguyên vẹn, được tin cậy, có dấu thời gian; chứng thư số không bị thu hồi khi ký.",
      "The signature is intact, trusted and timestamped; the certificate was not revoked then."),
  TIMESTAMP_STANDS(
      Status.VALID,
      "PASSED",
      "",
      "Dấu thời gian còn nguyên vẹn và được tin cậy.",
      "The timestamp is intact and trusted."),
  STRUCTURE_STANDS(
      Status.INDETERMINATE,
      "INDETERMINATE",
      "GENERIC",
      "Cấu trúc tệp đúng như khi ký; chữ ký chưa được kiểm tra.",
      "The structure is as it was signed; the signatures themselves were not checked."),
  NO_SIGNATURE(
      Status.INDETERMINATE,
      "INDETERMINATE",
      "NO_SIGNATURE_FOUND",
      "Tệp không có chữ ký số nào.",
      "The file has no digital signature."),
  AGENCY_LAYER_MISSING(
      Status.INDETERMINATE,
      "INDETERMINATE",
      "SIGNED_DATA_NOT_FOUND",
      "Mới có chữ ký của người có thẩm quyền; cơ quan chưa ký.",
      "Only the authorised person has signed; the agency has not."),
  OTHER_PROFILE(
      Status.INDETERMINATE,
      "INDETERMINATE",
      "SIGNATURE_POLICY_NOT_AVAILABLE",
      "Tệp được ký bằng phần mềm khác; hệ thống này báo những gì thấy được nhưng không bảo đảm.",
      "The file was signed by other software; what can be seen is reported, nothing is promised."),
  NOT_SUPPORTED(
      Status.INDETERMINATE,
      "INDETERMINATE",
      "GENERIC",
      "Chữ ký dùng định dạng mà hệ thống này không kiểm tra được.",
      "The signature uses a format that is not supported here."),
  ALGORITHM_TOO_WEAK(
      Status.INDETERMINATE,
      "INDETERMINATE",
      "CRYPTO_CONSTRAINTS_FAILURE_NO_POE",
      "Chữ ký dùng thuật toán băm không còn an toàn.",
      "The signature rests on a digest algorithm that is no longer safe."),
  ONE_KEY_FOR_BOTH_LAYERS(
      Status.INDETERMINATE,
      "INDETERMINATE",
      "SIG_CONSTRAINTS_FAILURE",
      "Hai lớp chữ ký do cùng một khóa tạo ra; cơ quan phải ký bằng khóa riêng của cơ quan.",
      "Both layers are by one and the same key; the agency must sign with a key of its own."),
  CERTIFICATE_NOT_TRUSTED(
      Status.INDETERMINATE,
      "INDETERMINATE",
      "NO_CERTIFICATE_CHAIN_FOUND",
      "Chứng thư số không thuộc tổ chức chứng thực được tin cậy.",
      "The certificate does not lead to a trusted authority."),
  CERTIFICATE_EXPIRED(
      Status.INDETERMINATE,
      "INDETERMINATE",
      "OUT_OF_BOUNDS_NO_POE",
      "Chứng thư số đã hết hạn tại thời điểm ký.",
      "The certificate had expired at the signing time."),
  CERTIFICATE_NOT_YET_VALID(
      Status.INDETERMINATE,
      "INDETERMINATE",
      "OUT_OF_BOUNDS_NO_POE",
      "Chứng thư số chưa có hiệu lực tại thời điểm ký.",
      "The certificate was not yet valid at the signing time."),
  CERTIFICATE_NOT_FOR_SIGNING(
      Status.INDETERMINATE,
      "INDETERMINATE",
      "CHAIN_CONSTRAINTS_FAILURE",
      "Chứng thư số không được cấp để ký văn bản.",
      "The certificate was not issued for signing documents."),
  EXPIRED_BEFORE_TIMESTAMP(
      Status.INDETERMINATE,
      "INDETERMINATE",
      "OUT_OF_BOUNDS_NO_POE",
      "Chứng thư số đã hết hạn trước khi có dấu thời gian.",
      "The certificate had expired before the timestamp was made."),
  SIGNED_AFTER_TIMESTAMP(
      Status.INDETERMINATE,
      "INDETERMINATE",
      "TIMESTAMP_ORDER_FAILURE",
      "Thời điểm ký ghi trong tệp muộn hơn dấu thời gian.",
      "The signing time stated is later than the timestamp."),
  TIMESTAMPS_OUT_OF_ORDER(
      Status.INDETERMINATE,
      "INDETERMINATE",
      "TIMESTAMP_ORDER_FAILURE",
      "Dấu thời gian sai thứ tự hoặc ở tương lai.",
      "A timestamp is out of order or from the future."),
  TIMESTAMP_NOT_TRUSTED(
      Status.INDETERMINATE,
      "INDETERMINATE",
      "NO_CERTIFICATE_CHAIN_FOUND",
      "Dấu thời gian không thuộc tổ chức được tin cậy.",
      "The timestamp does not come from a trusted authority."),
  TIMESTAMP_AGED(
      Status.INDETERMINATE,
      "INDETERMINATE",
      "OUT_OF_BOUNDS_NO_POE",
      "Chứng thư số của dấu thời gian đã hết hạn mà chưa được gia hạn.",
      "The timestamp's certificate has expired and the timestamp was not renewed before."),
  TIMESTAMP_REVOKED(
      Status.INDETERMINATE,
      "INDETERMINATE",
      "REVOKED_NO_POE",
      "Chứng thư số của dấu thời gian đã bị thu hồi.",
      "The timestamp's certificate has been revoked."),
  REVOCATION_UNKNOWN(
      Status.INDETERMINATE,
      "INDETERMINATE",
      "TRY_LATER",
      "Không biết chứng thư số có bị thu hồi hay không.",
      "It is not known whether the certificate was revoked."),
  REVOKED_BEFORE_TIMESTAMP(
      Status.INDETERMINATE,
      "INDETERMINATE",
      "REVOKED_NO_POE",
      "Chứng thư số đã bị thu hồi; không chứng minh được là ký trước đó.",
      "The certificate was revoked, and nothing proves that the signature was made before."),
  SIGNING_TIME_MISSING(
      Status.INDETERMINATE,
      "INDETERMINATE",
      "NO_POE",
      "Chữ ký không ghi thời điểm ký.",
      "The signature states no signing time."),
  BYTES_AFTER_SIGNATURE(
      Status.INDETERMINATE,
      "INDETERMINATE",
      "SIG_CONSTRAINTS_FAILURE",
      "Tệp đã được bổ sung sau chữ ký cuối cùng; phần bổ sung không được chữ ký nào bảo vệ.",
      "The file was added to after the last signature; no signature covers the addition."),
  NOT_WHOLE_FILE(
      Status.INVALID,
      "TOTAL-FAILED",
      "FORMAT_FAILURE",
      "Có dữ liệu được thêm vào sau chữ ký cuối cùng.",
      "Bytes were added after the last signature."),
  STRUCTURE_BROKEN(
      Status.INVALID,
      "TOTAL-FAILED",
      "FORMAT_FAILURE",
      "Cấu trúc tệp đã bị thay đổi so với khi ký.",
      "The structure of the file is not as it was signed."),
  BYTE_RANGE_WRONG(
      Status.INVALID,
      "TOTAL-FAILED",
      "FORMAT_FAILURE",
      "Phạm vi dữ liệu được ký không hợp lệ.",
      "The signed byte range is not acceptable."),
  CONTENTS_WRONG(
      Status.INVALID,
      "TOTAL-FAILED",
      "FORMAT_FAILURE",
      "Dữ liệu chữ ký không đúng chuẩn hoặc đã bị sửa.",
      "The signature data are malformed or were altered."),
  DIGEST_MISMATCH(
      Status.INVALID,
      "TOTAL-FAILED",
      "HASH_FAILURE",
      "Nội dung đã bị thay đổi sau khi ký.",
      "The content was changed after signing."),
  SIGNATURE_MISMATCH(
      Status.INVALID,
      "TOTAL-FAILED",
      "SIG_CRYPTO_FAILURE",
      "Giá trị chữ ký không khớp với chứng thư số.",
      "The signature value does not match the certificate."),
  REVOKED_BEFORE_SIGNING(
      Status.INVALID,
      "TOTAL-FAILED",
      "REVOKED",
      "Chứng thư số đã bị thu hồi trước thời điểm ký.",
      "The certificate had been revoked before the signing time."),
  FORBIDDEN_CHANGE(
      Status.INVALID,
      "TOTAL-FAILED",
      "FORMAT_FAILURE",
      "Có thay đổi không được phép sau khi ký.",
      "Something other than a signature or timestamp was added."),
  FORBIDDEN_CONTENT(
      Status.INVALID,
      "TOTAL-FAILED",
      "FORMAT_FAILURE",
      "Tệp có nội dung không được phép (mã chạy, lớp ẩn, tệp đính kèm, biểu mẫu).",
      "The file has forbidden content (code, hidden layers, embedded files, forms)."),
  LAYERS_OUT_OF_ORDER(
      Status.INVALID,
      "TOTAL-FAILED",
      "FORMAT_FAILURE",
      "Thứ tự hoặc tên các chữ ký không đúng.",
      "The layers are not in their order or not in their fields.");

  private final Status status;
  private final String indication;
  private final String subIndication;
  private final Words words;

  Finding(Status status, String indication, String subIndication, String vi, String en) {
    this.status = status;
    this.indication = indication;
    this.subIndication = subIndication;
    this.words = new Words(vi, en);
  }

  public Status status() {
    return status;
  }

  /** TOTAL-PASSED, INDETERMINATE, TOTAL-FAILED; PASSED for one layer. */
  public String indication() {
    return indication;
  }

  /** Empty when the indication says all. */
  public String subIndication() {
    return subIndication;
  }

  public Words words() {
    return words;
  }
}
