package vn.motcua.routing.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import vn.motcua.routing.domain.Refusal;

class RoutingProblemsTest {

  @Test
  void tellsEveryRefusalInBothLanguagesUnderItsOwnCode() {
    var problems =
        Arrays.stream(Refusal.values())
            .map(refusal -> RoutingProblems.of(refusal).problem())
            .toList();

    assertThat(problems).extracting(problem -> problem.code()).doesNotHaveDuplicates();
    assertThat(problems)
        .allSatisfy(problem -> {
          assertThat(problem.status()).isBetween(400, 499);
          assertThat(problem.vi()).isNotBlank().isNotEqualTo(problem.en());
        });
  }
}
