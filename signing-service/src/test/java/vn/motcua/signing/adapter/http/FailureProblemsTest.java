package vn.motcua.signing.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.MongoTimeoutException;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;
import vn.motcua.http.edge.EdgeProblems;

class FailureProblemsTest {
  private final FailureProblems problems = new FailureProblems();

  @Test
  void outagesAndFullQueuesAreUnavailable() {
    assertThat(problems.problemOf(new MongoTimeoutException("no primary")))
        .contains(EdgeProblems.UNAVAILABLE);
    assertThat(problems.problemOf(new RejectedExecutionException("full")))
        .contains(EdgeProblems.UNAVAILABLE);
  }

  @Test
  void anyOtherFailureOfTheDatabaseIsNotCalledAnOutage() {
    assertThat(problems.problemOf(new MongoException("document too large"))).isEmpty();
  }
}
