package vn.motcua.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class ConformanceTest {

  @Test
  void aDecisionIsValidPdfA2u() throws Exception {
    assertConforms(Samples.decision());
  }

  @Test
  void aLetterIsValidPdfA2u() throws Exception {
    assertConforms(Samples.letter());
  }

  @Test
  void aSlipIsValidPdfA2uOnBothPaperSizes() throws Exception {
    assertConforms(Samples.receipt(PaperSettings.slip()));
    assertConforms(Samples.receipt(PaperSettings.smallSlip()));
  }

  @Test
  void aTableOverManyPagesIsValidPdfA2u() throws Exception {
    assertConforms(Samples.register());
  }

  @Test
  void minutesWithTwoSignersAndAnAppendixAreValidPdfA2u() throws Exception {
    assertConforms(Samples.minutes());
  }

  @Test
  void lettersBeyondTheHousesOwnAreValidPdfA2u() throws Exception {
    assertConforms(Samples.empty(PaperSettings.decree()).paragraph("Δ = ω² · Ж, ≥ 5 €"));
  }

  @Test
  void anEmptyPaperIsValidPdfA2u() throws Exception {
    assertConforms(Samples.empty(PaperSettings.decree()));
  }

  @Test
  void hostileTextInEveryPlaceIsValidPdfA2u() throws Exception {
    assertConforms(Samples.hostile());
  }

  /** The claim itself is left out: the signature fields added later are not in the structure. */
  @Test
  void theStructureKeepsEveryRuleOfPdfUaButTheClaim() throws Exception {
    for (var paper : List.of(Samples.receipt(PaperSettings.slip()), Samples.register())) {
      var violations = Verapdf.violations(paper.typeset().pdf(), PDFAFlavour.PDFUA_1);

      assertThat(violations)
          .singleElement()
          .asString()
          .startsWith("5 The PDF/UA version and conformance level of a file shall be specified");
    }
  }

  private static void assertConforms(OfficialPaper paper) throws Exception {
    assertThat(Verapdf.violations(paper.typeset().pdf(), PDFAFlavour.PDFA_2_U)).isEmpty();
  }
}
