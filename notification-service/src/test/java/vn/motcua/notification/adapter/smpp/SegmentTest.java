package vn.motcua.notification.adapter.smpp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.motcua.notification.domain.SmsText;

class SegmentTest {

  @Test
  void sendsAShortTextBareInTheGsmAlphabet() {
    var segments = Segment.of(new SmsText("Ho so"), 7);

    assertThat(segments).hasSize(1);
    assertThat(segments.getFirst().concatenated()).isFalse();
    assertThat(segments.getFirst().octets()).containsExactly('H', 'o', ' ', 's', 'o');
  }

  @Test
  void headsEachPartOfALongTextAndNeverExceeds140Septets() {
    var segments = Segment.of(new SmsText("a".repeat(200)), 300);

    assertThat(segments).hasSize(2).allMatch(Segment::concatenated);
    assertThat(segments.get(1).octets()).startsWith(5, 0, 3, 44, 2, 2).hasSize(6 + 47);
    assertThat(segments.get(0).octets()).hasSize(6 + 153);
  }

  @Test
  void fallsBackToUcs2ForALetterOutsideTheAlphabet() {
    var segment = Segment.of(new SmsText("ạ"), 1).getFirst();

    assertThat(segment.ucs2()).isTrue();
    assertThat(segment.octets()).containsExactly(0x1e, 0xa1);
  }
}
