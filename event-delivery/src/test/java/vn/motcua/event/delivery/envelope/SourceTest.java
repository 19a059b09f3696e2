package vn.motcua.event.delivery.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

class SourceTest {

  @Test
  void anyIdSurvivesTheWayThroughAUri() {
    for (var id : new String[] {"0190-a", "H26.107", "12/QĐ-UBND @7", "a|b c+d%20", "x@1"}) {
      var source = new Source("intake", "dossier", id, 3);

      assertThat(URI.create(source.toString())).hasToString(source.toString());
      assertThat(Source.parse(source.toString())).contains(source);
    }
  }

  @Test
  void whatIsNoSourceOfOursIsNone() {
    assertThat(Source.parse("https://example.org/x")).isEmpty();
    assertThat(Source.parse("intake/dossier/1")).isEmpty();
    assertThat(Source.parse("intake/dossier/1@0")).isEmpty();
  }
}
