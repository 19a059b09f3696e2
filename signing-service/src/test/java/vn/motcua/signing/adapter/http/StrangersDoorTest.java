package vn.motcua.signing.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.util.unit.DataSize;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import vn.motcua.http.edge.ProblemException;
import vn.motcua.signing.SigningSettings;

class StrangersDoorTest {
  private static final Duration LONGEST = Duration.ofSeconds(20);
  private final StrangersDoor door =
      new StrangersDoor(
          new SigningSettings.Open(2, 10, DataSize.ofMegabytes(1), 4, LONGEST), Clock.systemUTC());

  @Test
  void oneAddressHoldsHalfOfTheRoomAndAllTogetherAllOfIt() {
    var inside = new ArrayList<Disposable>();
    for (var address : List.of("10.0.0.1", "10.0.0.1")) {
      inside.add(door.withFile(from(address), Mono.never()).subscribe());
    }
    refused("10.0.0.1");
    for (var address : List.of("10.0.0.2", "10.0.0.3")) {
      inside.add(door.withFile(from(address), Mono.never()).subscribe());
    }
    refused("10.0.0.4");

    inside.getFirst().dispose();

    assertThat(door.withFile(from("10.0.0.4"), Mono.just("told")).block()).isEqualTo("told");
  }

  @Test
  void whateverBecomesOfAFileItsRoomIsFreeAgain() {
    for (var file = 0; file < 20; file++) {
      var broken = door.withFile(from("10.0.0.1"), Mono.error(new IllegalStateException("x")));
      assertThatThrownBy(broken::block).isInstanceOf(IllegalStateException.class);
      assertThat(door.withFile(from("10.0.0.1"), Mono.empty()).block()).isNull();
    }
  }

  @Test
  void aFileThatNeverEndsIsPutOutInWords() {
    StepVerifier.withVirtualTime(() -> door.withFile(from("10.0.0.1"), Mono.never()))
        .thenAwait(LONGEST)
        .expectErrorSatisfies(failure ->
            assertThat(((ProblemException) failure).problem().code())
                .isEqualTo("verification.too-slow"))
        .verify(Duration.ofSeconds(5));
  }

  @Test
  void whoAsksTooOftenIsToldToWaitAlsoFromOtherAddressesOfHisLine() {
    door.admit(from("2001:db8:1:2::1"));
    door.admit(from("2001:db8:1:2::2"));

    assertThatThrownBy(() -> door.admit(from("2001:db8:1:2:ffff::3")))
        .isInstanceOf(ProblemException.class);
    door.admit(from("2001:db8:1:3::1"));
  }

  private void refused(String address) {
    assertThatThrownBy(() -> door.withFile(from(address), Mono.just("x")).block())
        .isInstanceOf(RejectedExecutionException.class);
  }

  private static ServerHttpRequest from(String address) {
    try {
      return MockServerHttpRequest.get("/")
          .remoteAddress(new InetSocketAddress(InetAddress.getByName(address), 1))
          .build();
    } catch (UnknownHostException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
