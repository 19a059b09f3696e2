package vn.motcua.allinone.demo;

import java.time.Instant;
import vn.motcua.paper.OfficialPaper;
import vn.motcua.paper.PaperProperties;
import vn.motcua.paper.PaperSettings;

/** The papers that the citizens of the demo bring: real PDF files. */
final class Papers {

  private static final Instant WRITTEN = Instant.parse("2026-11-20T02:00:00Z");

  private Papers() {}

  /** Declaration by group of beneficiary (forms 1a-1đ of NĐ 20/2021). */
  static byte[] declaration() {
    return paper(
        "Tờ khai đề nghị trợ giúp xã hội",
        "Họ và tên: Nguyễn Thị Lan. Tôi đề nghị hưởng trợ cấp xã hội hằng tháng.",
        "Tôi cam đoan những lời khai trên là đúng sự thật.");
  }

  static byte[] identityCard() {
    return paper("Bản chụp căn cước", "Số định danh: 001190012345. Họ và tên: Nguyễn Thị Lan.");
  }

  static byte[] disabilityCertificate() {
    return paper(
        "Giấy xác nhận khuyết tật",
        "Dạng khuyết tật: vận động. Mức độ khuyết tật: nặng.",
        "Giấy này có giá trị để hưởng trợ giúp xã hội.");
  }

  static byte[] businessRequest() {
    return paper("Giấy đề nghị đăng ký hộ kinh doanh", "Tên hộ kinh doanh: Tạp hoá Bình An.");
  }

  private static byte[] paper(String title, String... paragraphs) {
    var paper =
        OfficialPaper.document(
                PaperSettings.decree(), new PaperProperties(title, "Người nộp hồ sơ", WRITTEN))
            .title(title);
    for (var paragraph : paragraphs) {
      paper = paper.paragraph(paragraph);
    }
    return paper.typeset().pdf();
  }
}
