package vn.motcua.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;

class TextSafetyTest {

  @Test
  void setsDecomposedLettersLikeComposedOnes() {
    var text = "Nguyễn Thị Lan, đường Đội Cấn, phường Ngọc Hà";
    var composed = Samples.empty(PaperSettings.slip()).paragraph(text);
    var decomposed =
        Samples.empty(PaperSettings.slip())
            .paragraph(Normalizer.normalize(text, Normalizer.Form.NFD));

    assertThat(decomposed.typeset().pdf()).isEqualTo(composed.typeset().pdf());
  }

  @Test
  void lettersBeyondTheHousesOwnAreEmbeddedWithThem() throws Exception {
    var text = "Góc Δ = ω, cửa Ж, giá 5 €";
    var typeset = Samples.empty(PaperSettings.slip()).paragraph(text).typeset();

    assertThat(typeset.unprintable()).isEmpty();
    assertThat(new PrintedPaper(typeset.pdf()).text()).isEqualTo(text);
  }

  @Test
  void reportsLettersItCannotPrintAndShowsABoxForEach() throws Exception {
    var typeset =
        Samples.empty(PaperSettings.slip()).paragraph("Lan \uD83D\uDE00 漢字 漢 xin chào").typeset();

    assertThat(typeset.unprintable()).containsExactly(0x1F600, 0x6F22, 0x5B57);
    assertThat(new PrintedPaper(typeset.pdf()).text()).isEqualTo("Lan □ □□ □ xin chào");
  }

  @Test
  void reportsNothingForOrdinaryPapers() {
    assertThat(Samples.decision().typeset().unprintable()).isEmpty();
    assertThat(Samples.receipt(PaperSettings.smallSlip()).typeset().unprintable()).isEmpty();
  }

  @Test
  void dropsControlAndFormattingCharacters() throws Exception {
    var text = "Ng\u0000uyễn\u0007 \u202EThị\u202C L\u200Ban\uFEFF";
    var typeset = Samples.empty(PaperSettings.slip()).paragraph(text).typeset();

    assertThat(new PrintedPaper(typeset.pdf()).text()).isEqualTo("Nguyễn Thị Lan");
    assertThat(typeset.unprintable()).isEmpty();
  }

  @Test
  void neverReadsTextAsMarkupOrOperators() throws Exception {
    var text = "<b>Lan</b> **x** ) Tj ET Q \\303 &amp; %";
    var paper = Samples.empty(PaperSettings.slip()).paragraph(text);

    assertThat(PrintedPaper.of(paper).text()).isEqualTo(text);
  }

  @Test
  void breaksAWordOfTenThousandLettersWithinTheMargins() throws Exception {
    var word = "Ư".repeat(10_000);
    var printed = PrintedPaper.of(Samples.empty(PaperSettings.slip()).field("Họ và tên", word));
    var right = PaperSize.A4.width() - Margins.points(20);

    assertThat(printed.lines()).allMatch(line -> line.right() < right + 0.1);
    assertThat(printed.text().chars().filter(letter -> letter == 'Ư').count()).isEqualTo(10_000);
  }

  @Test
  void aNameOfTenThousandLettersUnderASignatureStillFindsItsPages() {
    var name = "Nguyễn Văn ".repeat(900);
    var paper =
        Samples.empty(PaperSettings.slip())
            .signers(SignerColumn.of("Người nộp", name), SignerColumn.of("Người nhận", "Hà"));

    assertThat(paper.typeset().signatureBox()).isPresent();
    assertThat(paper.typeset().pages()).isGreaterThan(1);
  }

  @Test
  void lineFeedsStartNewLines() throws Exception {
    var printed =
        PrintedPaper.of(Samples.empty(PaperSettings.slip()).paragraph("Một\r\nHai\nBa\tBốn"));

    assertThat(printed.lines())
        .extracting(PrintedLine::text)
        .containsExactly("Một", "Hai", "Ba Bốn");
  }

  @Test
  void setsBoldAndItalicStretchesInOneLine() throws Exception {
    var text = RichText.of("Ông ").bold("Trần Văn Bình").italic(" (chồng)").boldItalic(" ký");
    var line =
        PrintedPaper.of(Samples.empty(PaperSettings.slip()).paragraph(text)).lines().getFirst();

    assertThat(line.text()).isEqualTo("Ông Trần Văn Bình (chồng) ký");
    assertThat(line.fonts()).hasSize(4);
  }
}
