package vn.motcua.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class QrCodeTest {
  private static final String CONTENT = "H26.107-260105-0001|1.001776|Giấy tiếp nhận hồ sơ";

  @ParameterizedTest
  @EnumSource(Corner.class)
  void aScannerReadsItInItsCornerOfTheFirstPage(Corner corner) throws Exception {
    var paper = Samples.decision().qrCode(QrCode.of(CONTENT).at(corner).captioned("Mã hồ sơ"));
    var page = firstPage(paper);
    var side = (int) (page.getWidth() * 0.4);
    var x = corner.isLeft() ? 0 : page.getWidth() - side;
    var y = corner.isTop() ? 0 : page.getHeight() - side;

    assertThat(scanned(page.getSubimage(x, y, side, side))).isEqualTo(CONTENT);
  }

  @Test
  void aCodeInTheTopMarginMovesTheFirstPageDownAndNoOther() throws Exception {
    var code = QrCode.of(CONTENT).wide(30);
    var plain = PrintedPaper.of(Samples.register());
    var coded = PrintedPaper.of(Samples.register().qrCode(code));

    assertThat(coded.line("CỘNG HÒA").y()).isLessThan(plain.line("CỘNG HÒA").y() - 20);
    assertThat(coded.lines(1).get(1).y()).isEqualTo(plain.lines(1).get(1).y());
  }

  @Test
  void refusesContentThatNoScannerWouldRead() {
    assertThatThrownBy(() -> QrCode.of("")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> QrCode.of("x".repeat(1001)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static BufferedImage firstPage(OfficialPaper paper) throws Exception {
    try (var document = Loader.loadPDF(paper.typeset().pdf())) {
      return new PDFRenderer(document).renderImageWithDPI(0, 200);
    }
  }

  private static String scanned(BufferedImage image) throws Exception {
    var pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    var source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
    return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source))).getText();
  }
}
