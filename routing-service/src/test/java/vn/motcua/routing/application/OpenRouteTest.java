package vn.motcua.routing.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.motcua.routing.domain.Decision;
import vn.motcua.routing.domain.Routing;

class OpenRouteTest {

  private static final Cause CAUSE =
      new Cause.Event("e-1", new Cause.Seen("intake/dossier/d-1", 1, 1, Set.of(), "e-1"));

  private final InMemoryRoutes routes = new InMemoryRoutes();
  private final OpenRoute openRoute =
      new OpenRoute(
          routes,
          (code, version) -> version == 1 ? Optional.of(Routing.decisionPlan()) : Optional.empty(),
          agency -> Routing.CLOCK,
          Clock.fixed(Routing.MONDAY_8, ZoneOffset.UTC));

  @Test
  void opensTheRouteOfTheVersionTheDossierWasAcceptedUnder() {
    var decision = openRoute.handle(command(1), CAUSE).block(Duration.ofSeconds(1));

    assertThat(decision).isInstanceOf(Decision.Accepted.class);
    assertThat(routes.find("d-1").block(Duration.ofSeconds(1)))
        .satisfies(route -> assertThat(route.facts().promisedAt()).isEqualTo(Routing.PROMISED));
  }

  @Test
  void failsSoThatTheEventWaitsWhereTheVersionIsUnknown() {
    assertThatThrownBy(() -> openRoute.handle(command(2), CAUSE).block(Duration.ofSeconds(1)))
        .hasMessage("No procedure 1.001776 version 2");
  }

  private static OpenRoute.Command command(int version) {
    return new OpenRoute.Command(
        "d-1",
        "H26.107-261123-0001",
        Routing.WARD,
        Routing.WARD,
        "1.001776",
        version,
        1,
        Routing.MONDAY_8,
        Routing.PROMISED);
  }
}
