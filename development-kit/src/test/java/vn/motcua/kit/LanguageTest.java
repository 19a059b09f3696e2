package vn.motcua.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LanguageTest {
  @Test
  void prefersWhatWasAskedForThenTheBrowserThenVietnamese() {
    assertThat(Language.of("en", "vi")).isEqualTo(Language.ENGLISH);
    assertThat(Language.of(null, "de, en-GB;q=0.8, vi;q=0.5")).isEqualTo(Language.ENGLISH);
    assertThat(Language.of(null, "de, vi;q=0.8, en;q=0.5")).isEqualTo(Language.VIETNAMESE);
    assertThat(Language.of(null, "de")).isEqualTo(Language.VIETNAMESE);
    assertThat(Language.of(null, ";;;")).isEqualTo(Language.VIETNAMESE);
    assertThat(Language.of(null, null)).isEqualTo(Language.VIETNAMESE);
  }
}
