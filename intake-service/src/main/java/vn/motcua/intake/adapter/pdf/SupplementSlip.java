package vn.motcua.intake.adapter.pdf;

import vn.motcua.intake.adapter.pdf.SlipPrinter.Sheet;
import vn.motcua.intake.application.Organisation.Agency;
import vn.motcua.intake.domain.Folder;
import vn.motcua.intake.domain.Supplement;
import vn.motcua.paper.Column;
import vn.motcua.paper.OfficialPaper;
import vn.motcua.paper.RichText;
import vn.motcua.paper.SignerColumn;
import vn.motcua.paper.Table;

/** Form 02: what is missing, asked for once and in full. */
record SupplementSlip(Folder folder, Supplement supplement, Agency desk) {

  OfficialPaper on(Sheet sheet, String officer) {
    var slip = Wording.applicant(sheet.paper(), folder, "Hồ sơ của");
    slip =
        slip.paragraph("Đề nghị bổ sung, hoàn thiện hồ sơ gồm những nội dung sau:").table(items());
    if (!supplement.note().isEmpty()) {
      slip = slip.field("Ghi chú", supplement.note());
    }
    return contact(slip, officer)
        .signers(Wording.applicantSigns(folder), SignerColumn.of("NGƯỜI HƯỚNG DẪN", officer))
        .note(sheet.source());
  }

  private Table items() {
    var table =
        Table.of(
            Column.centred("TT", 1),
            Column.of("Tên giấy tờ", 6),
            Column.of("Lý do, nội dung cần bổ sung", 8));
    int row = 0;
    for (var item : supplement.items()) {
      row++;
      table =
          table.row(
              String.valueOf(row),
              folder.procedure().paperName(item.paperCode()).vi(),
              item.reason());
    }
    return table;
  }

  private OfficialPaper contact(OfficialPaper slip, String officer) {
    String phone = desk.phoneNumber().map(number -> ", điện thoại " + number).orElse("");
    return slip.paragraph(
            "Việc yêu cầu bổ sung được thực hiện một lần, đầy đủ, theo khoản 2 Điều 11 và khoản 3"
                + " Điều 16 Nghị định số 118/2025/NĐ-CP. Ông/Bà bổ sung bằng tài khoản đã nộp hồ sơ"
                + " trực tuyến hoặc tại "
                + desk.deskName()
                + (desk.address().isBlank() ? "" : ", " + desk.address())
                + ".")
        .note(
            RichText.ofItalic(
                "Nếu có vướng mắc, xin liên hệ "
                    + (officer.isBlank() ? desk.deskName() : "ông/bà " + officer)
                    + phone
                    + "."));
  }
}
