package vn.motcua.intake.adapter.pdf;

import java.util.List;
import java.util.stream.Collectors;
import vn.motcua.intake.adapter.pdf.SlipPrinter.Sheet;
import vn.motcua.intake.application.Organisation.Agency;
import vn.motcua.intake.domain.BilingualText;
import vn.motcua.intake.domain.Folder;
import vn.motcua.intake.domain.Handling;
import vn.motcua.intake.domain.Paper;
import vn.motcua.paper.Column;
import vn.motcua.paper.OfficialPaper;
import vn.motcua.paper.RichText;
import vn.motcua.paper.SignerColumn;
import vn.motcua.paper.Table;

/** Form 01: receipt of a dossier and appointment for its result. */
record ReceiptSlip(Folder folder, Handling handling, Agency desk, String trackingPage) {

  OfficialPaper on(Sheet sheet, String officer) {
    var receipt =
        Wording.applicant(sheet.paper(), folder, desk.deskName() + " tiếp nhận hồ sơ của");
    receipt = papers(receipt);
    receipt = times(receipt);
    receipt = explanation(receipt);
    return tracking(receipt)
        .signers(Wording.applicantSigns(folder), SignerColumn.of("NGƯỜI TIẾP NHẬN HỒ SƠ", officer))
        .note(sheet.source());
  }

  /** The papers that were there when the receipt was given. */
  private OfficialPaper papers(OfficialPaper receipt) {
    var table =
        Table.of(
            Column.centred("TT", 1),
            Column.of("Thành phần hồ sơ nộp", 9),
            Column.of("Hình thức", 3),
            Column.centred("Số bản", 2));
    int row = 0;
    for (Paper paper : received()) {
      row++;
      table =
          table.row(
              String.valueOf(row),
              paper.name().vi(),
              paper.file() == null ? "Bản giấy" : "Bản điện tử",
              String.valueOf(paper.copies()));
    }
    return receipt
        .paragraph(RichText.of("1. Thành phần hồ sơ nộp gồm:"))
        .table(table)
        .field("2. Số lượng hồ sơ", "01 (bộ)");
  }

  private List<Paper> received() {
    var at = handling.acceptance().receivedAt();
    return folder.papers().stream().filter(paper -> !paper.receivedAt().isAfter(at)).toList();
  }

  private OfficialPaper times(OfficialPaper receipt) {
    var acceptance = handling.acceptance();
    var timed =
        receipt
            .field(
                "3. Thời gian giải quyết hồ sơ theo quy định",
                folder.procedure().statutoryTime().vi())
            .field("4. Thời gian nhận hồ sơ", Wording.moment(acceptance.receivedAt()))
            .field(
                "5. Thời gian trả kết quả giải quyết hồ sơ",
                RichText.ofBold(Wording.moment(acceptance.promise().promisedAt())))
            .field(
                "6. Nơi nhận kết quả",
                Wording.delivery(folder.submission().delivery(), desk.deskName(), desk.address()));
    String fees =
        String.join(
            "; ",
            folder.fees().stream().map(fee -> Wording.fee(fee, acceptance.receivedAt())).toList());
    return timed.field("7. Phí, lệ phí", fees.isEmpty() ? "không thu" : fees);
  }

  private OfficialPaper explanation(OfficialPaper receipt) {
    var reasons =
        handling.acceptance().promise().explanation().stream()
            .map(BilingualText::vi)
            .collect(Collectors.joining(" "));
    return reasons.isEmpty()
        ? receipt
        : receipt.note(RichText.ofBold("Cách tính ngày hẹn trả. ").italic(reasons));
  }

  private OfficialPaper tracking(OfficialPaper receipt) {
    return receipt.note(
        RichText.ofItalic(
            "Tra cứu tình trạng hồ sơ tại "
                + trackingPage
                + " bằng mã hồ sơ và mã bí mật đã được cấp khi nộp."));
  }
}
