package vn.motcua.notification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SmsTextTest {

  @Test
  void stripsEveryVietnameseLetterOfItsDiacriticsAndMakesDOfĐ() {
    var all = "ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ";

    var bare = SmsText.withoutDiacritics(all + all.toUpperCase(Locale.ROOT));

    assertThat(bare.text()).matches("[a-zA-Z]+").startsWith("aadeoou");
    assertThat(bare.gsm()).isTrue();
  }

  @Test
  void stripsDecomposedTextJustTheSame() {
    var decomposed = Normalizer.normalize("Hẹn trả kết quả", Normalizer.Form.NFD);

    assertThat(SmsText.withoutDiacritics(decomposed).text()).isEqualTo("Hen tra ket qua");
  }

  @Test
  void counts160LettersAloneAnd153WhenLinked() {
    assertThat(new SmsText("a".repeat(160)).parts()).hasSize(1);
    assertThat(new SmsText("a".repeat(161)).parts()).hasSize(2);
    assertThat(new SmsText("a".repeat(306)).parts()).hasSize(2);
    assertThat(new SmsText("a".repeat(307)).parts()).hasSize(3);
  }

  @Test
  void counts70LettersAloneAnd67WhenOneLetterIsOutsideTheAlphabet() {
    assertThat(new SmsText("ạ".repeat(70)).parts()).hasSize(1);
    assertThat(new SmsText("a".repeat(70) + "ạ").parts()).hasSize(2);
    assertThat(new SmsText("ạ".repeat(134)).parts()).hasSize(2);
    assertThat(new SmsText("ạ".repeat(135)).parts()).hasSize(3);
  }

  @Test
  void countsBracketsDoubleAndNeverTearsThem() {
    assertThat(new SmsText("[".repeat(80)).parts()).hasSize(1);

    var parts = new SmsText("[".repeat(81)).parts();

    assertThat(parts).hasSize(2);
    assertThat(parts.getFirst()).hasSize(76);
  }

  @Test
  void neverTearsASurrogatePair() {
    var parts = new SmsText("a".repeat(66) + "😀" + "b".repeat(10)).parts();

    assertThat(parts).containsExactly("a".repeat(66), "😀" + "b".repeat(10));
  }

  @Test
  void encodesTheSignsThatDifferFromAscii() {
    assertThat(GsmAlphabet.encode("@_$a{€"))
        .containsExactly(0x00, 0x11, 0x02, 'a', 0x1b, 0x28, 0x1b, 0x65);
  }
}
