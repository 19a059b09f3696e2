package vn.motcua.benchmarks.signing;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;

/** The same slip as HTML, by openhtmltopdf with the same two faces of Liberation Serif. */
final class HtmlForm {

  static final String NAME = "openhtmltopdf + EU DSS 6.4";

  private static final String PAGE =
      """
      <html lang="vi"><head><title>%1$s</title><style>
      @page { size: A4; margin: 20mm 20mm 20mm 30mm }
      body { font-family: serif-vi; font-size: 13pt } table { width: 100%%; border-collapse: collapse }
      .grid td, .grid th { border: 0.5pt solid black; padding: 2pt } .c { text-align: center }
      </style></head><body>
      <img src="data:image/png;base64,%2$s" style="width: 18mm; height: 18mm"/>
      <table class="c"><tr><td>THÀNH PHỐ HÀ NỘI<br/><b>ỦY BAN NHÂN DÂN PHƯỜNG BA ĐÌNH</b></td>
      <td><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b><br/><b>Độc lập - Tự do - Hạnh phúc</b></td></tr>
      <tr><td>Số: 15/TTPVHCC</td><td>Ba Đình, ngày 23 tháng 11 năm 2026</td></tr></table>
      <p class="c"><b>%3$s</b></p>
      <p>Mã hồ sơ: %4$s</p><p>Họ và tên: %5$s</p><p>%6$s</p>
      <table class="grid"><tr><th>TT</th><th>Tên giấy tờ</th><th>Hình thức</th><th>Số lượng</th></tr>
      %7$s</table><p>%8$s</p>
      <table><tr><td><b>Nơi nhận:</b><br/>- Như trên;<br/>- Lưu: VT.</td>
      <td class="c"><b>CHỦ TỊCH</b><br/><br/><br/><br/><b>Hoàng Văn Nam</b></td></tr></table>
      </body></html>
      """;

  private static final Locale VIETNAMESE = Locale.of("vi");

  private final byte[] regular;
  private final byte[] bold;

  HtmlForm() throws IOException {
    XRLog.setLoggingEnabled(false);
    regular = face("Regular");
    bold = face("Bold");
  }

  byte[] typeset(Slip slip) throws IOException, WriterException {
    var out = new ByteArrayOutputStream();
    new PdfRendererBuilder()
        .useFastMode()
        .useFont(() -> new ByteArrayInputStream(regular), "serif-vi", 400, FontStyle.NORMAL, true)
        .useFont(() -> new ByteArrayInputStream(bold), "serif-vi", 700, FontStyle.NORMAL, true)
        .withHtmlContent(html(slip), null)
        .toStream(out)
        .run();
    return out.toByteArray();
  }

  private static String html(Slip slip) throws IOException, WriterException {
    var rows =
        slip.papers().stream()
            .map(row -> "<tr><td>" + String.join("</td><td>", row) + "</td></tr>")
            .collect(Collectors.joining());
    return PAGE.formatted(
        Slip.TITLE,
        qr(slip.link()),
        Slip.TITLE.toUpperCase(VIETNAMESE),
        slip.code(),
        slip.name(),
        Slip.INTRODUCTION,
        rows,
        Slip.CLOSING);
  }

  private static String qr(String content) throws IOException, WriterException {
    var modules = new QRCodeWriter().encode(content, BarcodeFormat.QR_CODE, 0, 0);
    int side = modules.getWidth();
    var image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        image.setRGB(x, y, modules.get(x, y) ? 0 : 0xFFFFFF);
      }
    }
    var png = new ByteArrayOutputStream();
    ImageIO.write(image, "png", png);
    return Base64.getEncoder().encodeToString(png.toByteArray());
  }

  private static byte[] face(String style) throws IOException {
    var name = "/liberation/LiberationSerif-" + style + ".ttf";
    try (var in = HtmlForm.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException("no " + name + " on the class path");
      }
      return in.readAllBytes();
    }
  }
}
