package vn.motcua.benchmarks.signing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import vn.motcua.pades.prepare.Box;
import vn.motcua.pades.prepare.PdfPreparer;
import vn.motcua.pades.prepare.Preparation;
import vn.motcua.pades.sign.FrozenPdf;
import vn.motcua.paper.Letterhead;
import vn.motcua.paper.OfficialPaper;
import vn.motcua.paper.PaperProperties;
import vn.motcua.paper.PaperSettings;
import vn.motcua.paper.SignatureBlock;
import vn.motcua.paper.TypesetPaper;

/** What is signed: decisions of some pages, and scans of some megabytes. */
final class Papers {

  private static final Instant CREATED = Instant.parse("2026-11-23T02:00:00Z");
  private static final int SCAN_WIDTH = 1000;
  private static final Preparation ON_PAGE_1 =
      new Preparation(
          "doc-benchmark",
          CREATED,
          1,
          new Box(300, 100, 140, 60),
          Preparation.USUAL_SEAL_MILLIMETRES);

  private Papers() {}

  /** A decision, frozen; the signatures stand on its last page. */
  static FrozenPdf decision(int pages) {
    return frozen(typeset(pages));
  }

  static FrozenPdf frozen(TypesetPaper paper) {
    var box = paper.signatureBox().orElseThrow();
    var preparation =
        new Preparation(
            "doc-benchmark",
            CREATED,
            box.pageIndex() + 1,
            new Box(box.x(), box.y(), box.width(), box.height()),
            Preparation.USUAL_SEAL_MILLIMETRES);
    return new PdfPreparer().prepare(paper.pdf(), preparation).orElseThrow();
  }

  /** Ten pages of noise that no compression shrinks, frozen from file to file. */
  static FrozenPdf scans(int megabytes) throws IOException {
    var folder = Files.createTempDirectory("motcua-bench");
    var scans = writeScans(folder.resolve("scans.pdf"), megabytes);
    return new PdfPreparer().prepare(scans, ON_PAGE_1, folder.resolve("frozen.pdf")).orElseThrow();
  }

  private static Path writeScans(Path file, int megabytes) throws IOException {
    int height = megabytes * 100_000 / SCAN_WIDTH;
    try (var document = new PDDocument(IOUtils.createTempFileOnlyStreamCache())) {
      for (int page = 0; page < 10; page++) {
        var scan =
            new PDImageXObject(
                document,
                new Noise(page, SCAN_WIDTH * height),
                (COSBase) null,
                SCAN_WIDTH,
                height,
                8,
                PDDeviceGray.INSTANCE);
        var sheet = new PDPage(PDRectangle.A4);
        document.addPage(sheet);
        try (var content = new PDPageContentStream(document, sheet)) {
          content.drawImage(scan, 0, 0, sheet.getMediaBox().getWidth(), 800);
        }
      }
      document.save(file.toFile());
    }
    return file;
  }

  private static TypesetPaper typeset(int pages) {
    var paper =
        OfficialPaper.document(
                PaperSettings.decree(),
                new PaperProperties("Quyết định", "Ủy ban nhân dân phường Ba Đình", CREATED))
            .letterhead(
                Letterhead.of("Thành phố Hà Nội", "Ủy ban nhân dân phường Ba Đình")
                    .numbered(5, "QĐ-UBND")
                    .placed("Ba Đình", LocalDate.of(2026, 11, 23)))
            .title("Quyết định", "Về việc trợ cấp xã hội hằng tháng")
            .heading("QUYẾT ĐỊNH:")
            .article("Điều 1.", "Trợ cấp xã hội hằng tháng cho người có tên trong hồ sơ.")
            .article("Điều 2.", "Quyết định này có hiệu lực kể từ ngày ký.");
    for (int page = 2; page <= pages; page++) {
      paper = paper.newPage();
      for (int clause = 1; clause <= 12; clause++) {
        paper =
            paper.article(
                "Khoản " + clause + ".",
                "Mức trợ cấp ở trang "
                    + page
                    + " được tính theo quy định hiện hành, chi trả vào ngày đầu của mỗi tháng.");
      }
    }
    return paper
        .signatureBlock(SignatureBlock.of("Chủ tịch", "Hoàng Văn Nam").sentTo("Như Điều 2;"))
        .typeset();
  }

  /** The same noise for the same seed. */
  private static final class Noise extends InputStream {

    private final Random random;
    private int left;

    Noise(long seed, int length) {
      this.random = new Random(seed);
      this.left = length;
    }

    @Override
    public int read() {
      return left-- > 0 ? random.nextInt(256) : -1;
    }

    @Override
    public int read(byte[] into, int from, int count) {
      if (left <= 0) {
        return -1;
      }
      var piece = new byte[Math.min(count, left)];
      random.nextBytes(piece);
      System.arraycopy(piece, 0, into, from, piece.length);
      left -= piece.length;
      return piece.length;
    }
  }
}
