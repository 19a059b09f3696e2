package vn.motcua.paper.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import org.junit.jupiter.api.Test;

class SrgbProfileTest {

  @Test
  void describesTheColoursThatTheJdkCallsSrgb() {
    var space = new ICC_ColorSpace(ICC_Profile.getInstance(SrgbProfile.bytes()));
    for (var colour :
        new float[][] {{0, 0, 0}, {1, 1, 1}, {0.8f, 0.1f, 0.2f}, {0.2f, 0.5f, 0.9f}}) {
      var same = space.toRGB(colour);
      for (var i = 0; i < 3; i++) {
        assertThat(same[i]).isCloseTo(colour[i], within(0.006f));
      }
    }
  }

  @Test
  void isSmall() {
    assertThat(SrgbProfile.bytes()).hasSizeLessThan(600);
  }
}
