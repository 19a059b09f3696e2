package vn.motcua.signing.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentTypeTest {
  /** NĐ 30/2020, art. 7, with the abbreviations of Phụ lục III, I. */
  private static final String DECREE =
      "NQ QĐ CT QC QyĐ TC TB HD CTr KH PA ĐA DA BC BB TTr HĐ CĐ BGN BTT GUQ GM GGT GNP PG PC PB";

  @Test
  void thereAreThe29TypesOfTheDecreeWithItsAbbreviations() {
    var abbreviations =
        Arrays.stream(DocumentType.values())
            .map(DocumentType::abbreviation)
            .filter(each -> !each.isEmpty())
            .collect(Collectors.joining(" "));

    assertThat(DocumentType.values()).hasSize(29);
    assertThat(abbreviations).isEqualTo(DECREE);
    assertThat(Arrays.stream(DocumentType.values()).filter(each -> each.abbreviation().isEmpty()))
        .isEqualTo(List.of(DocumentType.CV, DocumentType.THU_CONG));
  }

  @Test
  void everySymbolIsReadBackAsWhatItWasMadeOf() {
    for (var type : DocumentType.values()) {
      var symbol = DocumentSymbol.of(type, "UBND", "VHXH");
      var read = DocumentSymbol.read("05/" + symbol.text());

      if (type != DocumentType.THU_CONG) {
        assertThat(read).isEqualTo(new DocumentSymbol.Read(5, symbol));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "15/QĐ-BNV, QD, BNV",
    "12/UBND-VX, CV, UBND",
    "5721/BKHCN-CĐSQG, CV, BKHCN",
    "05/TTr-TTPVHCC, TTR, TTPVHCC",
    "' 2450/VPCP-KGVX ', CV, VPCP"
  })
  void readsSymbolsAsOfficesPrintThem(String notation, DocumentType type, String agency) {
    var read = (DocumentSymbol.Read) DocumentSymbol.read(notation);

    assertThat(read.symbol().type()).isEqualTo(type);
    assertThat(read.symbol().agency()).isEqualTo(agency);
  }

  @Test
  void readsDecomposedLettersLikeComposedOnes() {
    var decomposed = Normalizer.normalize("05/QĐ-TƯ", Normalizer.Form.NFD);

    assertThat(DocumentSymbol.read(decomposed)).isInstanceOf(DocumentSymbol.Read.class);
  }

  @ParameterizedTest
  @CsvSource({
    "QĐ-UBND, NO_SLASH",
    "5/QĐ-UBND, NUMBER",
    "005/QĐ-UBND, NUMBER",
    "00/QĐ-UBND, NUMBER",
    "x/QĐ-UBND, NUMBER",
    "05/2026/QĐ-UBND, HAS_YEAR",
    "05/QĐUBND, GROUPS",
    "05/QĐ-UBND-VX, GROUPS",
    "05/TTR-UBND, TYPE_MISSPELT",
    "05/QYĐ-UBND, TYPE_MISSPELT",
    "05/QĐ-ubnd, ABBREVIATION",
    "05/UBND-, ABBREVIATION",
    "05/UBND-VX KT, ABBREVIATION",
    "05/ABCDEFGHIJKLMNO-ABCDEFGHIJKLMNO, TOO_LONG"
  })
  void saysWhatIsWrongWithASymbol(String notation, DocumentSymbol.Fault fault) {
    assertThat(DocumentSymbol.read(notation)).isEqualTo(new DocumentSymbol.Unreadable(fault));
  }

  @Test
  void anAgencyWithoutAProperAbbreviationGetsNoSymbol() {
    assertThatThrownBy(() -> DocumentType.QD.symbol("", "VP")).hasMessageContaining("abbreviation");
    assertThatThrownBy(() -> DocumentType.CV.symbol("UBND", "văn phòng"))
        .hasMessageContaining("văn phòng");
  }
}
