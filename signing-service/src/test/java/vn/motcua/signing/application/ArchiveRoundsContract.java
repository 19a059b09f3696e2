package vn.motcua.signing.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.motcua.signing.domain.ADocument.AGENCY;
import static vn.motcua.signing.domain.ADocument.MONDAY;
import static vn.motcua.signing.domain.ADocument.NEXT_DAY;
import static vn.motcua.signing.domain.ADocument.NINE_O_CLOCK;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.signing.application.ArchiveRounds.RoundLost;
import vn.motcua.signing.domain.ArchiveFinding;
import vn.motcua.signing.domain.DocumentId;

/** What every keeper of the archive's rounds keeps to. */
public abstract class ArchiveRoundsContract {
  private static final DocumentId ONE = new DocumentId("doc-1");
  private static final DocumentId TWO = new DocumentId("doc-2");

  protected abstract ArchiveRounds rounds();

  @Test
  void aRoundThatWasCutOffGoesOnAfterTheLastDocument() {
    assertThat(rounds().take(MONDAY, "w").block().after()).isNull();
    rounds().advance(MONDAY, "w", ONE, true).block();
    rounds().advance(MONDAY, "w", TWO, false).block();

    var again = rounds().take(MONDAY, "w").block();

    assertThat(again.after()).isEqualTo("doc-2");
    assertThat(again.checked()).isEqualTo(2);
    assertThat(again.unsound()).isEqualTo(1);
  }

  @Test
  void oneWorkerHasARoundAndOnceADay() {
    rounds().take(MONDAY, "w").block();

    assertThat(rounds().take(MONDAY, "other").block()).isNull();
    assertThatThrownBy(() -> rounds().advance(MONDAY, "other", ONE, true).block())
        .isInstanceOf(RoundLost.class);
    rounds().bookFaults(MONDAY, "w", List.of("H26.107/2026/QD GAP")).block();
    rounds().end(MONDAY, "w").block();
    assertThat(rounds().take(MONDAY, "w").block()).isNull();
    assertThat(rounds().take(MONDAY.plusDays(1), "other").block()).isNotNull();
    var latest = rounds().latest(5).collectList().block();
    assertThat(latest).hasSize(2);
    assertThat(latest.getLast().bookFaults()).containsExactly("H26.107/2026/QD GAP");
    assertThat(latest.getLast().endedAt()).isNotNull();
  }

  @Test
  void aFindingKeepsTheDayItWasFirstSeenUntilItIsCleared() {
    rounds().keep(finding(ONE, NINE_O_CLOCK, "ISSUED_FILE_DAMAGED")).block();
    rounds().keep(finding(TWO, NINE_O_CLOCK, "FROZEN_FILE_DAMAGED")).block();
    rounds().keep(finding(ONE, NEXT_DAY, "SIGNED_FILE_DAMAGED")).block();
    rounds().clear(TWO).block();

    assertThat(rounds().findings().collectList().block())
        .containsExactly(
            new ArchiveFinding(
                ONE, AGENCY, List.of("SIGNED_FILE_DAMAGED"), NINE_O_CLOCK, NEXT_DAY));
  }

  private static ArchiveFinding finding(DocumentId id, Instant at, String what) {
    return new ArchiveFinding(id, AGENCY, List.of(what), at, at);
  }
}
