package vn.motcua.http.edge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;

class LanguageTest {

  @Test
  void whatTheAddressChoosesWinsOverTheBrowser() {
    assertThat(of("/x?lang=en", "vi")).isEqualTo(Language.EN);
    assertThat(of("/x?lang=vi", "en")).isEqualTo(Language.VI);
    assertThat(of("/x?lang=fr", "en")).isEqualTo(Language.EN);
    assertThat(of("/x", "fr, en;q=0.5")).isEqualTo(Language.EN);
    assertThat(of("/x", "*;;")).isEqualTo(Language.VI);
  }

  private static Language of(String address, String accepted) {
    return Language.of(
        MockServerHttpRequest.get(address).header("Accept-Language", accepted).build());
  }
}
