package vn.motcua.benchmarks.signing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.time.Instant;
import java.time.LocalDate;
import vn.motcua.kit.DevelopmentKit;
import vn.motcua.kit.KitPorts;
import vn.motcua.kit.KitSettings;
import vn.motcua.pades.TrustAnchors;
import vn.motcua.pades.prepare.Box;
import vn.motcua.pades.prepare.PdfPreparer;
import vn.motcua.pades.prepare.Preparation;
import vn.motcua.pades.sign.FrozenPdf;
import vn.motcua.pades.sign.Picture;
import vn.motcua.pades.sign.Pkcs12Key;
import vn.motcua.pades.sign.SigningKey;
import vn.motcua.paper.Letterhead;
import vn.motcua.paper.OfficialPaper;
import vn.motcua.paper.PaperProperties;
import vn.motcua.paper.PaperSettings;
import vn.motcua.paper.SignatureBlock;
import vn.motcua.paper.TypesetPaper;

/** A frozen decision, two RSA-2048 keys of the development CA, and their pictures. */
record SigningFixture(
    FrozenPdf frozen,
    TypesetPaper paper,
    TrustAnchors anchors,
    Signatory person,
    Signatory agency) {

  static final String PIN = "12345678";
  static final Instant SIGNED = Instant.parse("2026-11-23T02:00:00Z");

  /** One signer: his key as a file, opened, and his picture. */
  record Signatory(Path keyFile, SigningKey key, byte[] png, Picture picture) {}

  static SigningFixture make() throws IOException {
    var folder = Files.createTempDirectory("motcua-bench");
    try (var kit = DevelopmentKit.start(KitSettings.in(folder).withPorts(KitPorts.free()))) {
      var paper = decision();
      var box = paper.signatureBox().orElseThrow();
      var frozen =
          new PdfPreparer()
              .prepare(
                  paper.pdf(),
                  new Preparation(
                      "doc-benchmark",
                      SIGNED,
                      box.pageIndex() + 1,
                      new Box(box.x(), box.y(), box.width(), box.height()),
                      Preparation.USUAL_SEAL_MILLIMETRES))
              .orElseThrow();
      return new SigningFixture(
          frozen,
          paper,
          TrustAnchors.fromPem(Files.readString(folder.resolve("trust.pem"))),
          signatory(folder, "p-1005"),
          signatory(folder, "agency-H26.107"));
    } catch (CertificateException unreadable) {
      throw new IOException(unreadable);
    }
  }

  private static Signatory signatory(Path folder, String name) throws IOException {
    var keyFile = folder.resolve("keys/" + name + ".p12");
    var png = Files.readAllBytes(folder.resolve("images/" + name + ".png"));
    return new Signatory(
        keyFile,
        Pkcs12Key.open(Files.readAllBytes(keyFile), PIN.toCharArray()).orElseThrow(),
        png,
        Picture.png(png).orElseThrow());
  }

  private static TypesetPaper decision() {
    return OfficialPaper.document(
            PaperSettings.decree(),
            new PaperProperties("Quyết định", "Ủy ban nhân dân phường Ba Đình", SIGNED))
        .letterhead(
            Letterhead.of("Thành phố Hà Nội", "Ủy ban nhân dân phường Ba Đình")
                .numbered(5, "QĐ-UBND")
                .placed("Ba Đình", LocalDate.of(2026, 11, 23)))
        .title("Quyết định", "Về việc trợ cấp xã hội hằng tháng")
        .heading("QUYẾT ĐỊNH:")
        .article("Điều 1.", "Trợ cấp xã hội hằng tháng cho người có tên trong hồ sơ.")
        .article("Điều 2.", "Quyết định này có hiệu lực kể từ ngày ký.")
        .signatureBlock(SignatureBlock.of("Chủ tịch", "Hoàng Văn Nam").sentTo("Như Điều 2;"))
        .typeset();
  }
}
