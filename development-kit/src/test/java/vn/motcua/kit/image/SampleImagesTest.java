package vn.motcua.kit.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class SampleImagesTest {
  @Test
  void drawsASealOfThirtySixMillimetresInRedOnNothing() throws IOException {
    var seal = read(new SealDrawing("Ủy ban nhân dân phường Ba Đình", "Thành phố Hà Nội").png());

    assertThat(seal.getWidth()).isEqualTo(425);
    assertThat(seal.getHeight()).isEqualTo(425);
    assertThat(seal.getRGB(0, 0) >>> 24).isZero();
    assertThat(share(seal, 16)).isGreaterThan(0.15);
    assertThat(share(seal, 0)).isLessThan(0.05);
  }

  @Test
  void drawsASignatureInBlueOnNothing() throws IOException {
    var signature = read(new SignatureDrawing("Hoàng Văn Nam").png());

    assertThat(signature.getRGB(0, 0) >>> 24).isZero();
    assertThat(share(signature, 0)).isBetween(0.02, 0.2);
    for (var edge = 0; edge < signature.getWidth(); edge++) {
      assertThat(signature.getRGB(edge, 0) >>> 24).isZero();
      assertThat(signature.getRGB(edge, signature.getHeight() - 1) >>> 24).isZero();
    }
  }

  @Test
  void givesEachNameItsOwnSignatureAndAlwaysTheSame() {
    var nam = new SignatureDrawing("Hoàng Văn Nam").png();

    assertThat(new SignatureDrawing("Hoàng Văn Nam").png()).isEqualTo(nam);
    assertThat(new SignatureDrawing("Trịnh Công Thành").png()).isNotEqualTo(nam);
  }

  @Test
  void saysWhichLetterAFontDoesNotHave() {
    assertThatThrownBy(() -> new SealDrawing("会", "Hà Nội").png()).hasMessageContaining("会");
  }

  /**
   * How much of the picture is covered by pixels whose strongest colour is this channel (16 red, 0
   * blue).
   */
  private static double share(BufferedImage image, int channel) {
    var covered = 0;
    for (var x = 0; x < image.getWidth(); x++) {
      for (var y = 0; y < image.getHeight(); y++) {
        var argb = image.getRGB(x, y);
        var other = channel == 16 ? argb & 0xff : argb >> 16 & 0xff;
        if (argb >>> 24 > 128 && (argb >> channel & 0xff) > other + 50) {
          covered++;
        }
      }
    }
    return covered / (double) (image.getWidth() * image.getHeight());
  }

  private static BufferedImage read(byte[] png) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(png));
  }
}
