package vn.motcua.pades.cos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ContentsGapTest {
  private static final byte[] OBJECT = bytes("<</Contents<0000>/ByteRange[0 1 2 3]>>");
  private static final ContentsGap GAP = ContentsGap.find(OBJECT, 0, OBJECT.length, 2);

  @Test
  void theGapIsFilledAndNothingElseChanges() {
    assertThat(GAP.filled(OBJECT, new byte[] {(byte) 0xAB}))
        .isEqualTo(bytes("<</Contents<AB00>/ByteRange[0 1 2 3]>>"));
    assertThat(OBJECT).isEqualTo(bytes("<</Contents<0000>/ByteRange[0 1 2 3]>>"));
  }

  @Test
  void moreThanTheGapHoldsIsNeverWritten() {
    assertThatThrownBy(() -> GAP.filled(OBJECT, new byte[3]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
