package vn.motcua.allinone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReplayWordsTest {

  @Test
  void aDossierIsNamedWithItsTopic() {
    assertThat(read("--dossier H26.107-1 --topic motcua.sandbox.x"))
        .hasValue(Map.of("dossier", "H26.107-1", "topic", "motcua.sandbox.x"));
  }

  @Test
  void aDayBeginsAtMidnightInVietnam() {
    assertThat(read("--topic t --from 2026-11-23 --to 2026-11-23T09:00:00+07:00"))
        .hasValue(
            Map.of("topic", "t", "from", "2026-11-22T17:00:00Z", "to", "2026-11-23T02:00:00Z"));
  }

  @Test
  void whatIsNeitherADossierNorARangeIsNotUnderstood() {
    for (var words :
        List.of(
            "",
            "--topic t",
            "--dossier d",
            "--topic t --from 2026-11-23",
            "--topic t --dossier d --from 2026-11-23 --to 2026-11-24",
            "--topic t --from yesterday --to today",
            "--topic t --dossier",
            "--topic t --topic u --dossier d")) {
      assertThat(read(words)).as(words).isEmpty();
    }
  }

  private static Optional<Map<String, String>> read(String words) {
    return ReplayWords.read(words.isEmpty() ? List.of() : List.of(words.split(" ")));
  }
}
