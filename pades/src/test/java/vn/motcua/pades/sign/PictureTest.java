package vn.motcua.pades.sign;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import vn.motcua.pades.Answer;
import vn.motcua.pades.PictureRefusal;
import vn.motcua.pades.fixture.TestPapers;

class PictureTest {

  @Test
  void encodesTheSamePictureOnlyOnce() {
    byte[] png = TestPapers.handwriting();

    assertThat(Picture.png(png).orElseThrow()).isSameAs(Picture.png(png.clone()).orElseThrow());
  }

  @Test
  void refusesAJpegCalledPng() throws Exception {
    BufferedImage image = new BufferedImage(10, 10, BufferedImage.TYPE_INT_RGB);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, "jpg", out);

    assertRefused(out.toByteArray(), PictureRefusal.NOT_A_PNG);
  }

  @Test
  void refusesAnOpaquePicture() {
    BufferedImage image = new BufferedImage(10, 10, BufferedImage.TYPE_INT_RGB);

    assertRefused(TestPapers.png(image), PictureRefusal.NOT_TRANSPARENT);
  }

  @Test
  void refusesADamagedPicture() {
    byte[] png = TestPapers.seal();

    assertRefused(Arrays.copyOf(png, 40), PictureRefusal.NOT_A_PNG);
    assertRefused(new byte[0], PictureRefusal.NOT_A_PNG);
  }

  @Test
  void refusesAPictureThatClaimsMorePixelsThanMemoryHolds() {
    byte[] png = TestPapers.seal();
    png[16] = 0x7F;

    assertRefused(png, PictureRefusal.TOO_LARGE);
  }

  private static void assertRefused(byte[] file, PictureRefusal refusal) {
    assertThat(Picture.png(file)).isEqualTo(Answer.refuse(refusal));
  }
}
