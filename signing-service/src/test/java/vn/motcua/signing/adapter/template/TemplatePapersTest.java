package vn.motcua.signing.adapter.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import vn.motcua.paper.TypesetPaper;
import vn.motcua.signing.adapter.pdf.PrintedSheets;
import vn.motcua.signing.application.Sheet;
import vn.motcua.signing.domain.DocumentLayout;
import vn.motcua.signing.domain.DocumentType;
import vn.motcua.signing.domain.DraftText;
import vn.motcua.signing.domain.Paragraph;

/** Every shipped template in each of its types, as printed. */
class TemplatePapersTest {

  @Test
  void everyTypeIsPrintedInItsLayout() throws Exception {
    for (var template : FilledSamples.TEMPLATES.all()) {
      for (var type : template.types()) {
        var paper = PrintedSheets.numbered(FilledSamples.sheet(template, type));
        var text = text(paper);

        assertThat(paper.unprintable()).as(template.name()).isEmpty();
        assertThat(paper.signatureBox()).isPresent();
        assertThat(text).contains("Số: 05/" + type.symbol("UBND", "VP"), "Nơi nhận:");
        assertThat(text).contains("Ba Đình, ngày 05 tháng 01 năm 2026");
        if (type.layout() == DocumentLayout.LETTER) {
          assertThat(text).contains("V/v ").doesNotContain("V/v Về việc", "CÔNG VĂN");
        } else {
          assertThat(text).contains(type.title().toUpperCase(java.util.Locale.of("vi")));
        }
      }
    }
  }

  @Test
  void aTelegramIsCabledToItsAddressees() throws Exception {
    assertThat(text(printed("telegram", DocumentType.CD)))
        .contains("Ủy ban nhân dân phường Ba Đình điện:", "- Công an phường Ba Đình;")
        .doesNotContain("Kính gửi");
  }

  @Test
  void onlyWhoDecidesInHisOwnNameSignsWithoutTheCollective() throws Exception {
    assertThat(text(printed("decision", DocumentType.QD))).doesNotContain("TM.");
    assertThat(text(printed("generic-decision", DocumentType.NQ))).contains("TM. ỦY BAN NHÂN DÂN");
  }

  @Test
  void anAppendixStandsBehindTheSignatureOnAPageOfItsOwn() throws Exception {
    var letter = FilledSamples.TEMPLATES.find("generic-letter", null).orElseThrow();
    var sheet = FilledSamples.sheet(letter, DocumentType.CV);
    var text = sheet.text();
    var body =
        List.of(
            Paragraph.text("Gửi kèm danh sách."),
            new Paragraph(Paragraph.Kind.ANNEX, "Phụ lục I", "Danh sách"),
            Paragraph.text("1. Nguyễn Thị Lan."));
    var longer =
        new DraftText(
            text.template(),
            text.heading(),
            text.subject(),
            text.addressees(),
            body,
            text.recipients());
    var paper = PrintedSheets.numbered(with(sheet, longer));

    assertThat(paper.pages()).isEqualTo(2);
    assertThat(paper.signatureBox().orElseThrow().pageIndex()).isZero();
    assertThat(text(paper)).containsSubsequence("Hoàng Văn Nam", "PHỤ LỤC I", "Nguyễn Thị Lan");
    assertThat(text(paper)).doesNotContain("Kèm theo");
  }

  private static Sheet with(Sheet sheet, DraftText text) {
    return new Sheet(
        sheet.documentId(),
        sheet.type(),
        text,
        sheet.issuer(),
        sheet.symbol(),
        sheet.dossierCode(),
        sheet.signer(),
        sheet.writtenAt());
  }

  private static TypesetPaper printed(String key, DocumentType type) {
    var template = FilledSamples.TEMPLATES.find(key, null).orElseThrow();
    return PrintedSheets.numbered(FilledSamples.sheet(template, type));
  }

  private static String text(TypesetPaper paper) throws IOException {
    try (var document = Loader.loadPDF(paper.pdf())) {
      return new PDFTextStripper().getText(document);
    }
  }
}
