package vn.motcua.intake.adapter.http;

import java.util.List;
import java.util.Map;
import vn.motcua.intake.domain.BilingualText;
import vn.motcua.intake.domain.FieldError;
import vn.motcua.intake.domain.Language;

/** The faults of fields in words. */
final class FieldTexts {

  private FieldTexts() {}

  static List<Map<String, String>> of(List<FieldError> errors, Language language) {
    return errors.stream()
        .map(error -> Map.of("field", error.field(), "message", text(error).in(language)))
        .toList();
  }

  private static BilingualText text(FieldError error) {
    return switch (error.fault()) {
      case REQUIRED -> say("Chưa điền mục này.", "This is missing.");
      case TOO_LONG ->
          say("Quá dài: tối đa %d ký tự.", "Too long: at most %d characters.", error.limit());
      case TOO_MANY -> say("Quá nhiều mục.", "Too many entries.");
      case FORBIDDEN_CHARACTER ->
          say(
              "Có ký tự không được phép (biểu tượng, ký tự điều khiển hoặc chữ ngoài hệ La-tinh).",
              "It holds a character that is not allowed (symbols, controls, other scripts).");
      case NOT_A_NAME ->
          say(
              "Họ tên chỉ gồm chữ cái, dấu cách, dấu nháy và gạch nối.",
              "A name has letters, spaces, apostrophes and hyphens only.");
      case NOT_A_MOBILE_NUMBER ->
          say(
              "Không phải số điện thoại di động Việt Nam, ví dụ 0912345678.",
              "Not a Vietnamese mobile number, for example 0912345678.");
      case NOT_AN_EMAIL -> say("Không phải địa chỉ thư điện tử.", "Not an e-mail address.");
      case NOT_AN_IDENTITY_NUMBER ->
          say("Số định danh cá nhân gồm 12 chữ số.", "An identity number has 12 digits.");
      case NOT_A_DATE_OF_BIRTH -> say("Ngày sinh không hợp lý.", "Not a possible date of birth.");
      case NOT_A_DATE ->
          say(
              "Không phải ngày có thật. Hãy ghi như 14/05/1990; chỉ nhớ tháng hoặc năm: 05/1990,"
                  + " 1990.",
              "Not a real date. Write 14/05/1990; when only month or year is known: 05/1990, 1990.");
      case NOT_A_KEY -> say("Tên mục không hợp lệ.", "Not a valid key.");
      case UNKNOWN_VALUE ->
          say("Biểu mẫu của thủ tục không có mục này.", "The procedure's form has no such field.");
      case NOT_ALLOWED ->
          say("Tài khoản này không được chọn giá trị đó.", "Your account may not choose this.");
      case TWICE -> say("Bị lặp lại.", "Given twice.");
    };
  }

  private static BilingualText say(String vi, String en, Object... values) {
    return new BilingualText(vi.formatted(values), en.formatted(values));
  }
}
