package vn.motcua.signing.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import vn.motcua.http.edge.Problem;
import vn.motcua.signing.domain.Refusal;

class RefusalProblemsTest {
  @Test
  void everyRefusalHasItsOwnCodeAndWordsInBothLanguages() {
    var problems = Arrays.stream(Refusal.values()).map(RefusalProblems::of).toList();

    assertThat(problems).extracting(Problem::code).doesNotHaveDuplicates();
    assertThat(problems)
        .allSatisfy(problem -> {
          assertThat(problem.vi()).isNotBlank();
          assertThat(problem.en()).isNotBlank().isNotEqualTo(problem.vi());
          assertThat(problem.status()).isBetween(400, 499);
        });
  }
}
