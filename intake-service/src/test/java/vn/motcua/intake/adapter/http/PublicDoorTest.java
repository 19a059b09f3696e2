package vn.motcua.intake.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.lang.reflect.Proxy;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import reactor.core.publisher.Mono;
import vn.motcua.http.edge.ProblemException;
import vn.motcua.http.edge.RateLimiter;
import vn.motcua.intake.application.Dossiers;
import vn.motcua.intake.application.TrackDossier;

class PublicDoorTest {

  private static final Clock CLOCK = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

  private final PublicDoor door =
      new PublicDoor(new TrackDossier(nothingFiled(), CLOCK), limiter(100), limiter(2));

  @Test
  void aGuesserIsSlowedDownAndTheOwnerElsewhereIsNot() {
    assertThat(knock("192.0.2.1")).isEqualTo(404);
    assertThat(knock("192.0.2.1")).isEqualTo(404);
    assertThat(knock("192.0.2.1")).isEqualTo(429);

    assertThat(knock("192.0.2.2")).isEqualTo(404);
  }

  private int knock(String address) {
    var request =
        MockServerHttpRequest.post("/").remoteAddress(new InetSocketAddress(address, 1)).build();
    var refused =
        catchThrowableOfType(
            ProblemException.class,
            () -> door.open("H26.107-261123-0001", "ABCDEFGH23456789", request).block());
    return refused.problem().status();
  }

  private static RateLimiter limiter(int capacity) {
    return new RateLimiter(capacity, Duration.ofMinutes(1), 100, CLOCK);
  }

  private static Dossiers nothingFiled() {
    return (Dossiers)
        Proxy.newProxyInstance(
            Dossiers.class.getClassLoader(),
            new Class<?>[] {Dossiers.class},
            (_, _, _) -> Mono.empty());
  }
}
