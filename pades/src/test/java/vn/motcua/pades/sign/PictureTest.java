package vn.motcua.pades.sign;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import org.junit.jupiter.api.Test;
import vn.motcua.pades.Answer;
import vn.motcua.pades.Layer;
import vn.motcua.pades.PictureRefusal;
import vn.motcua.pades.PictureWarning;
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
    CRC32 sum = new CRC32();
    sum.update(png, 12, 17);
    ByteBuffer.wrap(png).putInt(29, (int) sum.getValue());

    assertRefused(png, PictureRefusal.TOO_LARGE);
  }

  @Test
  void refusesAPictureOfWhichOneByteIsWrong() {
    byte[] png = TestPapers.seal();
    for (int at = 0; at < png.length; at += 7) {
      byte[] changed = png.clone();
      changed[at] ^= 4;

      assertThat(Picture.png(changed)).isInstanceOf(Answer.Refused.class);
    }
  }

  @Test
  void refusesWhatIsHiddenBehindThePicture() {
    byte[] png = TestPapers.seal();

    assertRefused(Arrays.copyOf(png, png.length + 1), PictureRefusal.NOT_A_PNG);
  }

  @Test
  void refusesAnAlphaChannelThatLetsNothingThroughOrEverything() {
    BufferedImage opaque = new BufferedImage(20, 20, BufferedImage.TYPE_INT_ARGB);
    var pen = opaque.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, 20, 20);
    pen.dispose();

    assertRefused(TestPapers.png(opaque), PictureRefusal.NOT_TRANSPARENT);
    assertRefused(
        TestPapers.png(new BufferedImage(20, 20, BufferedImage.TYPE_INT_ARGB)),
        PictureRefusal.BLANK);
  }

  @Test
  void readsInterlacedPicturesAndDeepOnes() throws Exception {
    assertThat(Picture.png(interlaced(TestPapers.handwriting())))
        .isInstanceOf(Answer.Accepted.class);
    assertThat(Picture.png(deep())).isInstanceOf(Answer.Accepted.class);
  }

  @Test
  void warnsOfASignatureThatIsNotBlueAndASealThatIsNotRed() {
    Picture handwriting = Picture.png(TestPapers.handwriting()).orElseThrow();
    Picture seal = Picture.png(TestPapers.seal()).orElseThrow();

    assertThat(handwriting.warnings(Layer.PERSON)).isEmpty();
    assertThat(seal.warnings(Layer.AGENCY)).isEmpty();
    assertThat(seal.warnings(Layer.PERSON)).containsExactly(PictureWarning.NOT_BLUE);
    assertThat(handwriting.warnings(Layer.AGENCY)).containsExactly(PictureWarning.NOT_RED);
  }

  @Test
  void warnsOfACoarseSeal() {
    Picture seal = Picture.png(TestPapers.seal(120)).orElseThrow();

    assertThat(seal.warnings(Layer.AGENCY)).containsExactly(PictureWarning.COARSE);
  }

  private static byte[] interlaced(byte[] png) throws Exception {
    var writer = ImageIO.getImageWritersByFormatName("png").next();
    var settings = writer.getDefaultWriteParam();
    settings.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (var target = ImageIO.createImageOutputStream(out)) {
      writer.setOutput(target);
      var image = ImageIO.read(new ByteArrayInputStream(png));
      writer.write(null, new IIOImage(image, null, null), settings);
    }
    assertThat(out.toByteArray()[28]).isEqualTo((byte) 1);
    return out.toByteArray();
  }

  /** Grey and alpha, 16 bits each. */
  private static byte[] deep() throws Exception {
    var model =
        new ComponentColorModel(
            ColorSpace.getInstance(ColorSpace.CS_GRAY),
            true,
            false,
            Transparency.TRANSLUCENT,
            DataBuffer.TYPE_USHORT);
    var raster = model.createCompatibleWritableRaster(30, 30);
    raster.setSample(10, 10, 1, 40_000);
    byte[] png = TestPapers.png(new BufferedImage(model, raster, false, null));
    assertThat(png[24]).isEqualTo((byte) 16);
    return png;
  }

  private static void assertRefused(byte[] file, PictureRefusal refusal) {
    assertThat(Picture.png(file)).isEqualTo(Answer.refuse(refusal));
  }
}
