package vn.motcua.kit.sms;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SmsTextTest {
  @Test
  void readsTheDefaultAlphabetWithItsExtension() {
    assertThat(SmsText.decode(0, new byte[] {0x00, 0x48, 0x6f, 0x02, 0x1b, 0x65, 0x1b, 0x3c, 0x11}))
        .isEqualTo("@Ho$€[_");
  }

  @Test
  void readsVietnameseInUcs2() {
    assertThat(SmsText.decode(8, "Hồ sơ đã được tiếp nhận".getBytes(UTF_16BE)))
        .isEqualTo("Hồ sơ đã được tiếp nhận");
  }

  @Test
  void readsFlashMessagesByTheirCodingGroup() {
    assertThat(SmsText.decode(0x18, "ữ".getBytes(UTF_16BE))).isEqualTo("ữ");
    assertThat(SmsText.decode(0xf0, new byte[] {0x48})).isEqualTo("H");
  }

  @Test
  void findsThePlaceInALongMessageInBothHeaderForms() {
    var eightBit = new UserDataHeader(new byte[] {5, 0, 3, (byte) 0xfe, 3, 2, 'a'});
    var sixteenBit = new UserDataHeader(new byte[] {6, 8, 4, 1, 2, 2, 1, 'a'});

    assertThat(eightBit.part()).contains(new Part(0xfe, 3, 2));
    assertThat(eightBit.length()).isEqualTo(6);
    assertThat(sixteenBit.part()).contains(new Part(0x102, 2, 1));
  }

  @Test
  void refusesAHeaderThatIsCutShort() {
    assertThatThrownBy(() -> new UserDataHeader(new byte[] {9, 0, 3}))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new UserDataHeader(new byte[] {2, 0, 3}).part())
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refusesASegmentBeyondTheTotal() {
    assertThatThrownBy(() -> new Part(1, 2, 3)).isInstanceOf(IllegalArgumentException.class);
  }
}
