package vn.motcua.intake.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TrackingSecretTest {

  private static final String CODE = "H26.107-261123-0001";

  @Test
  void opensWithWhatPeopleTypeFromPaper() {
    String hash = new TrackingSecret("ABCDEFGH23456789").hash(CODE);

    assertThat(TrackingSecret.typed("abcd-efgh 2345 6789").opens(CODE, hash)).isTrue();
    assertThat(TrackingSecret.typed("ABCDEFGH23456788").opens(CODE, hash)).isFalse();
  }

  @Test
  void itsHashIsThatOfCodeColonSecret() {
    assertThat(new TrackingSecret("S").hash("C"))
        .isEqualTo("456778e4811e8209958187107e30e4d913fc31435b6ac89939b652d542a815b4");
  }

  @Test
  void neverShowsItselfInALog() {
    assertThat(new TrackingSecret("ABCDEFGH23456789").toString()).doesNotContain("ABCD");
  }
}
