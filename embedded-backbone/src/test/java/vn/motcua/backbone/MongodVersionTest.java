package vn.motcua.backbone;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MongodVersionTest {

  @Test
  void opensWhatTheSameOrThePreviousMajorVersionWrote() {
    var six = MongodVersion.parse("db version v6.0.5");

    assertThat(six.opens(new MongodVersion(6, 0))).isTrue();
    assertThat(six.opens(new MongodVersion(5, 0))).isTrue();
  }

  @Test
  void refusesWhatANewerOrAMuchOlderVersionWrote() {
    var six = new MongodVersion(6, 0);

    assertThat(six.opens(new MongodVersion(7, 0))).isFalse();
    assertThat(six.opens(new MongodVersion(4, 4))).isFalse();
  }
}
