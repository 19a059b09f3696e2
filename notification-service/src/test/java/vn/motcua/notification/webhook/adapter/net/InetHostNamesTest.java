package vn.motcua.notification.webhook.adapter.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.motcua.notification.webhook.application.HostNames.Answer;

class InetHostNamesTest {

  private static final InetAddress ADDRESS = InetAddress.ofLiteral("203.162.0.11");
  private static final Answer FOUND = new Answer.Found(List.of(ADDRESS));
  private static final Answer NONE = new Answer.Found(List.of());

  private final CountDownLatch end = new CountDownLatch(1);
  private final InetHostNames names = new InetHostNames(Duration.ofMillis(100), this::resolved);

  @AfterEach
  void close() {
    end.countDown();
    names.close();
  }

  @Test
  void deadNameServersHoldUpTheirOwnAgencyOnly() {
    for (int n = 0; n < 4; n++) {
      assertThat(names.of("H26.1", "dead.vn")).isEqualTo(NONE);
    }

    assertThat(names.of("H26.1", "alive.vn")).isEqualTo(new Answer.NotAsked());
    assertThat(names.of("H26.2", "alive.vn")).isEqualTo(FOUND);
  }

  @Test
  void aLookUpThatEndedMakesPlace() {
    for (int n = 0; n < 50; n++) {
      assertThat(names.of("H26.1", "alive.vn")).isEqualTo(FOUND);
    }
  }

  private InetAddress[] resolved(String host) {
    if (host.startsWith("dead")) {
      try {
        end.await();
      } catch (InterruptedException closed) {
        Thread.currentThread().interrupt();
      }
    }
    return new InetAddress[] {ADDRESS};
  }
}
