package vn.motcua.signing.adapter.pdf;

import java.util.List;
import java.util.Locale;
import vn.motcua.paper.Corner;
import vn.motcua.paper.Letterhead;
import vn.motcua.paper.OfficialPaper;
import vn.motcua.paper.PaperProperties;
import vn.motcua.paper.PaperSettings;
import vn.motcua.paper.QrCode;
import vn.motcua.paper.RichText;
import vn.motcua.paper.SignatureBlock;
import vn.motcua.paper.TypesetPaper;
import vn.motcua.signing.application.Sheet;
import vn.motcua.signing.domain.Authority;
import vn.motcua.signing.domain.Capacity;
import vn.motcua.signing.domain.DocumentNumber;
import vn.motcua.signing.domain.DocumentType;
import vn.motcua.signing.domain.Paragraph;
import vn.motcua.signing.domain.VietnamDay;

/** Sets a sheet on A4 as NĐ 30/2020, Phụ lục I has it. */
final class OfficialSheets {
  private static final double QR_MILLIMETRES = 15;

  private final String verificationAddress;

  OfficialSheets(String verificationAddress) {
    this.verificationAddress = verificationAddress;
  }

  /** Marked as a draft at the top of the page, without number, day or signature. */
  TypesetPaper draft(Sheet sheet) {
    var year = VietnamDay.of(sheet.writtenAt()).getYear();
    var head = head(sheet).unnumbered(sheet.symbol()).undated(sheet.issuer().place(), year);
    var marked =
        paper(sheet)
            .letterhead(head)
            .centred(RichText.ofBold("— DỰ THẢO —"))
            .note(
                RichText.ofItalic("Bản dự thảo để xem xét, chưa có số, chưa có giá trị pháp lý."));
    return closed(words(marked, sheet), sheet).typeset();
  }

  /** The final page under its number and day, with the hint where it can be checked. */
  TypesetPaper numbered(Sheet sheet, DocumentNumber number) {
    var head =
        head(sheet)
            .withNumberLine("Số: " + number.notation())
            .placed(sheet.issuer().place(), number.printedOn());
    var hint =
        QrCode.of(verificationAddress)
            .at(Corner.BOTTOM_LEFT)
            .wide(QR_MILLIMETRES)
            .captioned("Kiểm tra chữ ký số tại:", verificationAddress);
    return closed(words(paper(sheet).letterhead(head), sheet).qrCode(hint), sheet).typeset();
  }

  private static OfficialPaper paper(Sheet sheet) {
    var title = sheet.type().title() + " " + sheet.text().subject();
    return OfficialPaper.document(
        PaperSettings.decree(),
        new PaperProperties(title, sheet.issuer().name(), sheet.writtenAt()));
  }

  private static Letterhead head(Sheet sheet) {
    var head = Letterhead.of(sheet.issuer().parentName(), sheet.issuer().name());
    return sheet.type() == DocumentType.CV ? head.about(sheet.text().subject()) : head;
  }

  private static OfficialPaper words(OfficialPaper start, Sheet sheet) {
    var text = sheet.text();
    var paper = start;
    if (sheet.type() != DocumentType.CV) {
      paper = paper.title(sheet.type().title(), text.subject());
    }
    if (!text.heading().isBlank()) {
      paper = paper.heading(text.heading().toUpperCase(Locale.forLanguageTag("vi")));
    }
    if (!text.addressees().isEmpty()) {
      paper = paper.addressees(text.addressees());
    }
    for (var paragraph : text.body()) {
      paper = set(paper, paragraph);
    }
    return paper;
  }

  private static OfficialPaper set(OfficialPaper paper, Paragraph paragraph) {
    return switch (paragraph.kind()) {
      case BASIS -> paper.ground(paragraph.text());
      case OPERATIVE -> paper.heading(paragraph.text());
      case TEXT ->
          paragraph.lead().isBlank()
              ? paper.paragraph(paragraph.text())
              : paper.article(paragraph.lead(), paragraph.text());
    };
  }

  private static OfficialPaper closed(OfficialPaper paper, Sheet sheet) {
    var signer = sheet.signer();
    var block =
        signer == null
            ? SignatureBlock.of("NGƯỜI CÓ THẨM QUYỀN", "")
            : SignatureBlock.of(signer.printedTitle(), signer.fullName())
                .underAuthority(authority(sheet, signer).toArray(String[]::new));
    return paper.signatureBlock(block.sentTo(sheet.text().recipients()));
  }

  /** Who decides in his own name, as a chairman's decision says at its head, signs without TM. */
  private static List<String> authority(Sheet sheet, Authority signer) {
    var ownName = !sheet.text().heading().isBlank() && signer.capacity() == Capacity.TM;
    return ownName ? List.of() : signer.lineOverTitle().stream().toList();
  }
}
