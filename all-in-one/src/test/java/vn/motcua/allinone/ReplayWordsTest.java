package vn.motcua.allinone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReplayWordsTest {

  @Test
  void aDossierIsNamedWithItsTopic() {
    assertThat(read("--dossier H26.107-1 --topic motcua.sandbox.x --reason bank"))
        .hasValue(Map.of("dossier", "H26.107-1", "topic", "motcua.sandbox.x", "reason", "bank"));
  }

  @Test
  void aDayBeginsAtMidnightInVietnam() {
    assertThat(read("--topic t --from 2026-11-23 --to 2026-11-23T09:00:00+07:00 --reason bank"))
        .hasValue(
            Map.of(
                "topic",
                "t",
                "from",
                "2026-11-22T17:00:00Z",
                "to",
                "2026-11-23T02:00:00Z",
                "reason",
                "bank"));
  }

  @Test
  void whatIsNeitherADossierNorARangeIsNotUnderstood() {
    for (var words :
        List.of(
            "",
            "--topic t --reason r",
            "--dossier d --reason r",
            "--topic t --dossier d",
            "--topic t --from 2026-11-23 --reason r",
            "--topic t --dossier d --from 2026-11-23 --to 2026-11-24 --reason r",
            "--topic t --from yesterday --to today --reason r",
            "--topic t --reason r --dossier",
            "--topic t --topic u --dossier d --reason r")) {
      assertThat(read(words)).as(words).isEmpty();
    }
  }

  private static Optional<Map<String, String>> read(String words) {
    return ReplayWords.read(words.isEmpty() ? List.of() : List.of(words.split(" ")));
  }
}
