package vn.motcua.signing.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DocumentNumberTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

  @Test
  void writesANumberBelowTenWithAZero() {
    assertThat(number(DocumentType.QD, 5, "UBND").notation()).isEqualTo("05/QĐ-UBND");
    assertThat(number(DocumentType.QD, 10, "UBND").notation()).isEqualTo("10/QĐ-UBND");
    assertThat(number(DocumentType.QD, 123, "UBND").notation()).isEqualTo("123/QĐ-UBND");
  }

  @Test
  void anOfficialLetterNamesTheAgencyAndTheUnit() {
    assertThat(DocumentType.CV.symbol("UBND", "VHXH")).isEqualTo("UBND-VHXH");
    assertThat(DocumentType.TB.symbol("UBND", "VHXH")).isEqualTo("TB-UBND");
  }

  @Test
  void aBookIsOneAgencyYearAndType() {
    assertThat(new Book("H26.107", 2026, DocumentType.QD).series()).isEqualTo("H26.107/2026/QD");
  }

  private static DocumentNumber number(DocumentType type, long serial, String agency) {
    var book = new Book("H26.107", 2026, type);
    return new DocumentNumber(book, serial, type.symbol(agency, "VHXH"), DAY);
  }
}
