package vn.motcua.intake.adapter.pdf;

import vn.motcua.intake.adapter.pdf.SlipPrinter.Sheet;
import vn.motcua.intake.application.Organisation.Agency;
import vn.motcua.intake.domain.FeeItem;
import vn.motcua.intake.domain.FinalRefusal;
import vn.motcua.intake.domain.Folder;
import vn.motcua.paper.OfficialPaper;
import vn.motcua.paper.RichText;
import vn.motcua.paper.SignerColumn;

/** Form 03: the desk does not take the dossier, and why. */
record RefusalSlip(Folder folder, FinalRefusal refusal, Agency desk) {

  OfficialPaper on(Sheet sheet, String officer) {
    var reason = refusal.refusal();
    var slip =
        Wording.applicant(sheet.paper(), folder, "Hồ sơ của")
            .field("Thời gian nộp hồ sơ", Wording.moment(folder.submission().at()))
            .paragraph(
                "Qua xem xét, "
                    + desk.deskName()
                    + " thông báo không tiếp nhận, giải quyết hồ sơ này với lý do cụ thể như sau:")
            .paragraph(RichText.ofBold(reason.reason()));
    if (!reason.legalBasis().isEmpty()) {
      slip = slip.field("Căn cứ", reason.legalBasis());
    }
    return closing(refunds(slip))
        .signers(Wording.applicantSigns(folder), SignerColumn.of("NGƯỜI TIẾP NHẬN HỒ SƠ", officer))
        .note(sheet.source());
  }

  private OfficialPaper refunds(OfficialPaper slip) {
    var refunds =
        folder.fees().stream()
            .filter(fee -> fee.settlement() instanceof FeeItem.Settlement.RefundDue)
            .map(Wording::fee)
            .map(RichText::of)
            .toList();
    return refunds.isEmpty()
        ? slip
        : slip.paragraph("Phí, lệ phí đã nộp được hoàn trả:").bullets(refunds);
  }

  private OfficialPaper closing(OfficialPaper slip) {
    String phone = desk.phoneNumber().map(number -> ", điện thoại " + number).orElse("");
    return slip.paragraph(
        "Đề nghị Ông/Bà biết và thực hiện. Mọi vướng mắc xin liên hệ "
            + desk.deskName()
            + (desk.address().isBlank() ? "" : ", " + desk.address())
            + phone
            + ". Ông/Bà có quyền khiếu nại theo quy định của pháp luật về khiếu nại.");
  }
}
