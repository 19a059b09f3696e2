package vn.motcua.signing.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.motcua.http.edge.Language;
import vn.motcua.signing.application.RegistryFinding;
import vn.motcua.signing.application.RegistryFinding.Form;
import vn.motcua.signing.application.RegistryFinding.PublicEntry;
import vn.motcua.signing.application.RegistryFinding.State;
import vn.motcua.signing.domain.ADocument;
import vn.motcua.signing.domain.DocumentType;

class RegistryWordsTest {
  private static final PublicEntry ENTRY =
      new PublicEntry(
          DocumentType.QD,
          "Ủy ban nhân dân phường Ba Đình",
          "05/QĐ-UBND",
          ADocument.MONDAY,
          List.of("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
          "8DBR-ZHC1-878T-BC4Y");

  @Test
  void everyStateHasAVerdictOfItsOwnInBothLanguages() {
    for (var language : Language.values()) {
      assertThat(verdicts(language)).hasSize(State.values().length);
    }
    assertThat(verdicts(Language.VI)).doesNotContainAnyElementsOf(verdicts(Language.EN));
  }

  private static Set<String> verdicts(Language language) {
    return Arrays.stream(State.values())
        .map(state -> words(state, Form.COMPLETE, null, language).verdict())
        .collect(Collectors.toSet());
  }

  @Test
  void onlyWhatHoldsIsGreen() {
    assertThat(words(State.IN_FORCE, Form.LASTING, null, Language.VI).tone()).isEqualTo("good");
    assertThat(words(State.CORRECTED, Form.LASTING, "6/UBND-VP", Language.VI).tone())
        .isEqualTo("doubt");
    for (var state : List.of(State.REPLACED, State.RECALLED, State.NOT_ISSUED)) {
      assertThat(words(state, Form.COMPLETE, null, Language.VI).tone()).isEqualTo("bad");
    }
  }

  @Test
  void aReplacedDocumentNamesItsSuccessorOnlyWhenThereIsOne() {
    assertThat(words(State.REPLACED, Form.COMPLETE, "06/QĐ-UBND", Language.VI).sentence())
        .isEqualTo(
            "Văn bản số 05/QĐ-UBND ngày 23/11/2026 được thay thế từ ngày 24/11/2026 bằng văn bản số"
                + " 06/QĐ-UBND. Không dùng văn bản cũ này.");
    assertThat(words(State.REPLACED, Form.COMPLETE, null, Language.EN).sentence())
        .isEqualTo(
            "Document 05/QĐ-UBND of 23/11/2026 has been replaced since 24/11/2026. Do not use this"
                + " old one.");
  }

  @Test
  void aFileWithoutTimestampSaysSoAndAPaperDoesNot() {
    assertThat(words(State.IN_FORCE, Form.COMPLETE, null, Language.VI).notice())
        .startsWith("Đang chờ dấu thời gian");
    assertThat(words(State.IN_FORCE, Form.LASTING, null, Language.VI).notice()).isNull();
    assertThat(words(State.IN_FORCE, Form.PAPER, null, Language.VI).notice()).isNull();
    assertThat(words(State.RECALLED, Form.COMPLETE, null, Language.VI).notice()).isNull();
  }

  @Test
  void whoSignedIsToldAsARole() {
    assertThat(words(State.IN_FORCE, Form.PAPER, null, Language.EN).facts())
        .extracting(RegistryWords.Fact::value)
        .contains("05/QĐ-UBND", "Quyết định", "KT. CHỦ TỊCH – PHÓ CHỦ TỊCH", "09:00 23/11/2026");
  }

  private static RegistryWords words(
      State state, Form form, @Nullable String other, Language language) {
    var ended = state == State.REPLACED || state == State.RECALLED ? ADocument.NEXT_DAY : null;
    var finding = new RegistryFinding(state, form, ENTRY, ended, other);
    return RegistryWords.of(finding, ADocument.NINE_O_CLOCK, language);
  }
}
