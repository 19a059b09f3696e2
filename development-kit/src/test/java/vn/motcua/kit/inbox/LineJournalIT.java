package vn.motcua.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LineJournalIT {
  @TempDir Path folder;

  @Test
  void keepsLinesOverARestart() {
    try (var journal = LineJournal.open(file())) {
      journal.append("một");
      journal.append("hai");
    }
    try (var journal = LineJournal.open(file())) {
      journal.append("ba");
      assertThat(journal.lines()).containsExactly("một", "hai", "ba");
    }
  }

  @Test
  void cutsOffALineTornByACrash() throws IOException {
    try (var journal = LineJournal.open(file())) {
      journal.append("whole");
    }
    Files.writeString(file(), "tor", StandardOpenOption.APPEND);

    try (var journal = LineJournal.open(file())) {
      journal.append("next");
      assertThat(journal.lines()).containsExactly("whole", "next");
    }
  }

  @Test
  void goesOnAfterARewrite() {
    try (var journal = LineJournal.open(file())) {
      journal.append("old");
      journal.rewrite(List.of("kept"));
      journal.append("new");
      assertThat(journal.lines()).containsExactly("kept", "new");
    }
  }

  @Test
  void letsNoSecondHolderIn() {
    try (var journal = LineJournal.open(file())) {
      assertThatThrownBy(() -> LineJournal.open(journal.file()))
          .hasMessageContaining("Another development kit");
    }
  }

  @Test
  void isReadableByItsOwnerOnly() throws IOException {
    try (var journal = LineJournal.open(file())) {
      assertThat(Files.getPosixFilePermissions(journal.file()))
          .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }
  }

  private Path file() {
    return folder.resolve("inbox").resolve("lines.jsonl");
  }
}
