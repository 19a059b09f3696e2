package vn.motcua.notification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;

class QuietHoursTest {

  private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
  private final QuietHours night =
      new QuietHours(LocalTime.of(21, 0), LocalTime.of(7, 0), VIETNAM, Set.of(Channel.SMS));

  @Test
  void holdsAShortMessageOfTheEveningUntilSevenInTheMorningInVietnam() {
    assertThat(night.release(Channel.SMS, Instant.parse("2026-11-22T14:00:00Z")))
        .isEqualTo("2026-11-23T00:00:00Z");
  }

  @Test
  void holdsAShortMessageOfTheSmallHoursUntilTheSameMorning() {
    assertThat(night.release(Channel.SMS, Instant.parse("2026-11-22T20:30:00Z")))
        .isEqualTo("2026-11-23T00:00:00Z");
  }

  @Test
  void letsAShortMessageGoByDayAndAtSevenSharp() {
    var noon = Instant.parse("2026-11-22T05:00:00Z");
    var seven = Instant.parse("2026-11-23T00:00:00Z");

    assertThat(night.release(Channel.SMS, noon)).isEqualTo(noon);
    assertThat(night.release(Channel.SMS, seven)).isEqualTo(seven);
  }

  @Test
  void letsAnEmailGoAtNightBecauseItDoesNotRing() {
    var late = Instant.parse("2026-11-22T16:00:00Z");

    assertThat(night.release(Channel.EMAIL, late)).isEqualTo(late);
  }

  @Test
  void isNeverQuietWhenItEndsWhereItBegins() {
    var never =
        new QuietHours(LocalTime.of(7, 0), LocalTime.of(7, 0), VIETNAM, Set.of(Channel.SMS));
    var seven = Instant.parse("2026-11-23T00:00:00Z");

    assertThat(never.release(Channel.SMS, seven)).isEqualTo(seven);
  }
}
