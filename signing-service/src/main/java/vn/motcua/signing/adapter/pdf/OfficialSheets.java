package vn.motcua.signing.adapter.pdf;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
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
import vn.motcua.signing.domain.CheckCode;
import vn.motcua.signing.domain.DocumentId;
import vn.motcua.signing.domain.DocumentLayout;
import vn.motcua.signing.domain.DocumentNumber;
import vn.motcua.signing.domain.VietnamDay;

/** Sets a sheet on A4 as NĐ 30/2020, Phụ lục I has it. */
final class OfficialSheets {
  private static final double QR_MILLIMETRES = 15;
  private static final Pattern ABOUT = Pattern.compile("^(?iu:về việc|v/v)\\s+");
  private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

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
    var hint = hint(CheckCode.of(new DocumentId(sheet.documentId()), number));
    return closed(words(paper(sheet).letterhead(head), sheet).qrCode(hint), sheet).typeset();
  }

  /** Leads to the page of this document; the code beside it is for those who cannot scan. */
  private QrCode hint(CheckCode code) {
    var more = verificationAddress.contains("?") ? "&" : "?";
    return QrCode.of(verificationAddress + more + "ma=" + code.value())
        .at(Corner.BOTTOM_LEFT)
        .wide(QR_MILLIMETRES)
        .captioned("Kiểm tra tại:", verificationAddress, "Mã: " + code.printed());
  }

  private static OfficialPaper paper(Sheet sheet) {
    var title = sheet.type().title() + " " + sheet.text().subject();
    return OfficialPaper.document(
        PaperSettings.decree(),
        new PaperProperties(title, sheet.issuer().name(), sheet.writtenAt()));
  }

  private static Letterhead head(Sheet sheet) {
    var head = Letterhead.of(sheet.issuer().parentName(), sheet.issuer().name());
    return isLetter(sheet) ? head.about(matter(sheet.text().subject())) : head;
  }

  /** "V/v" is printed before it, so it is not said twice. */
  private static String matter(String subject) {
    return ABOUT.matcher(subject).replaceFirst("");
  }

  private static boolean isLetter(Sheet sheet) {
    return sheet.type().layout() == DocumentLayout.LETTER;
  }

  private static OfficialPaper words(OfficialPaper start, Sheet sheet) {
    var paper = addressed(start, sheet);
    for (var paragraph : Pieces.ofBody(sheet.text())) {
      paper = Pieces.set(paper, paragraph);
    }
    return paper;
  }

  /** Name of the type, authority and addressees in the order of the layout (Phụ lục III, II). */
  private static OfficialPaper addressed(OfficialPaper start, Sheet sheet) {
    var text = sheet.text();
    var paper = isLetter(sheet) ? start : start.title(sheet.type().title(), text.subject());
    if (sheet.type().layout() == DocumentLayout.TELEGRAM) {
      return paper.addressees(text.heading(), text.addressees());
    }
    if (!text.heading().isBlank()) {
      paper = paper.heading(text.heading().toUpperCase(Locale.forLanguageTag("vi")));
    }
    return text.addressees().isEmpty() ? paper : paper.addressees(text.addressees());
  }

  /** The signatures, and behind them the appendices. */
  private static OfficialPaper closed(OfficialPaper paper, Sheet sheet) {
    var signed = signed(paper, sheet);
    for (var paragraph : Pieces.ofAppendices(sheet.text())) {
      signed = Pieces.set(signed, paragraph);
    }
    return signed;
  }

  private static OfficialPaper signed(OfficialPaper paper, Sheet sheet) {
    var block = signer(sheet).sentTo(sheet.text().recipients());
    var other = sheet.text().coSigner();
    return other == null
        ? paper.signatureBlock(block)
        : paper.signatureBlocks(SignatureBlock.of(other.title(), other.name()), block);
  }

  private static SignatureBlock signer(Sheet sheet) {
    var signer = sheet.signer();
    return signer == null
        ? SignatureBlock.of("NGƯỜI CÓ THẨM QUYỀN", "")
        : SignatureBlock.of(signer.printedTitle(), signer.fullName())
            .underAuthority(authority(sheet, signer).toArray(String[]::new));
  }

  /** Who decides in his own name, as a chairman's decision says at its head, signs without TM. */
  private static List<String> authority(Sheet sheet, Authority signer) {
    var ownName =
        sheet.type().layout() == DocumentLayout.DECISION
            && capitals(sheet.text().heading()).startsWith(capitals(signer.printedTitle()))
            && signer.capacity() == Capacity.TM;
    return ownName ? List.of() : signer.lineOverTitle().stream().toList();
  }

  private static String capitals(String text) {
    return text.toUpperCase(VIETNAMESE);
  }
}
