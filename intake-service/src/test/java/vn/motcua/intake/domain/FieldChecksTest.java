package vn.motcua.intake.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class FieldChecksTest {

  private final FieldChecks checks = new FieldChecks();

  @Test
  void takesANameInNfdAndKeepsItInNfc() {
    String decomposed = Normalizer.normalize("Nguyễn Thị Hằng", Normalizer.Form.NFD);

    assertThat(checks.name("name", decomposed)).isEqualTo("Nguyễn Thị Hằng");
    assertThat(checks.errors()).isEmpty();
  }

  @Test
  void takesTheNamesThatPeopleHave() {
    for (var name : List.of("Đỗ Thị Mai", "Y Moan Êñuôl", "H'Hen Niê", "Anne-Marie O’Neill")) {
      assertThat(checks.name("name", "  " + name + " ")).isEqualTo(name);
    }
    assertThat(checks.errors()).isEmpty();
  }

  @Test
  void refusesEmojiControlCharactersAndMarkup() {
    for (var name :
        List.of("Lan 😀", "Lan\u0007", "Lan\u202e", "<b>Lan</b>", "Lan 5", "Z̵a̵l̵g̵o̵")) {
      checks.name("name", name);
    }

    assertThat(checks.errors()).hasSize(6).allMatch(e -> e.fault() == FieldFault.NOT_A_NAME);
  }

  @Test
  void refusesTenThousandCharactersInAName() {
    checks.name("name", "a".repeat(10_000));

    assertThat(checks.errors())
        .containsExactly(new FieldError("name", FieldFault.TOO_LONG, FieldChecks.NAME_LIMIT));
  }

  @Test
  void saysThatANameIsMissing() {
    checks.name("name", " \u00a0 ");

    assertThat(checks.errors()).containsExactly(new FieldError("name", FieldFault.REQUIRED));
  }

  @Test
  void readsMobileNumbersTheWayPeopleWriteThem() {
    for (var number :
        List.of("0912345678", "091 234 5678", "+84 912.345.678", "84912345678", "0912-345-678")) {
      assertThat(checks.mobile("mobile", number)).isEqualTo("+84912345678");
    }
    assertThat(checks.mobile("mobile", null)).isNull();
    assertThat(checks.errors()).isEmpty();
  }

  @Test
  void refusesANumberThatIsNoMobileNumber() {
    for (var number : List.of("123", "0243825123", "09123456789", "abc", "+1 202 555 0100")) {
      checks.mobile("mobile", number);
    }

    assertThat(checks.errors())
        .hasSize(5)
        .allMatch(e -> e.fault() == FieldFault.NOT_A_MOBILE_NUMBER);
  }

  @Test
  void tellsEmailAddressesFromOtherText() {
    assertThat(checks.email("email", "lan.nguyen+a@mail.example.vn")).isNotNull();
    assertThat(checks.errors()).isEmpty();
    for (var address :
        List.of(
            "lan",
            "lan@",
            "@a.vn",
            "a..b@c.vn",
            "a@b",
            "a b@c.vn",
            "a@-c.vn",
            "a@c.vn\nBcc:x@y.vn")) {
      checks.email("email", address);
    }

    assertThat(checks.errors()).hasSize(8);
  }

  @Test
  void wantsTwelveDigitsOfAnIdentityNumber() {
    assertThat(checks.identityNumber("id", " 001 190 012 345")).isEqualTo("001190012345");
    assertThat(checks.errors()).isEmpty();

    checks.identityNumber("id", "00119001234");
    checks.identityNumber("id", "00119001234a");

    assertThat(checks.errors()).hasSize(2);
  }

  @Test
  void refusesADateOfBirthInTheFuture() {
    checks.dateOfBirth("dateOfBirth", LocalDate.of(2026, 11, 23), LocalDate.of(2026, 11, 22));

    assertThat(checks.errors())
        .containsExactly(new FieldError("dateOfBirth", FieldFault.NOT_A_DATE_OF_BIRTH));
  }

  @Test
  void takesAnOrdinaryAddressAndRefusesOneWithEmoji() {
    assertThat(checks.line("address", "Số 5/12 ngõ 3, P. Ba Đình – Hà Nội (cạnh chợ) & 2°C"))
        .isNotEmpty();
    assertThat(checks.errors()).isEmpty();

    checks.line("address", "Nhà 🏠");
    checks.line("address", "a".repeat(251));

    assertThat(checks.errors())
        .extracting(FieldError::fault)
        .containsExactly(FieldFault.FORBIDDEN_CHARACTER, FieldFault.TOO_LONG);
  }
}
