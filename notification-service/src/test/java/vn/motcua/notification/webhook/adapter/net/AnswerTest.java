package vn.motcua.notification.webhook.adapter.net;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class AnswerTest {

  @Test
  void linesWithNothingInThemAreNoHttp() {
    assertThatThrownBy(() -> read("\r\n\r\n")).isInstanceOf(Answer.NoHttp.class);
    assertThatThrownBy(() -> read("\n\n")).isInstanceOf(Answer.NoHttp.class);
  }

  @Test
  void theFinalAnswerCountsWhateverCameBefore() throws IOException {
    assertThat(read("HTTP/1.1 103 Early Hints\r\n\r\nHTTP/1.1 204 No Content\r\n\r\n").status())
        .isEqualTo(204);
  }

  private static Answer read(String text) throws IOException {
    return Answer.read(new ByteArrayInputStream(text.getBytes(ISO_8859_1)));
  }
}
