package vn.motcua.signing.application;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.signing.domain.ADocument.NINE_O_CLOCK;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import vn.motcua.signing.application.ExternalRequest.State;
import vn.motcua.signing.domain.DocumentId;

/** What every keeper of requests to agents keeps to. */
public abstract class ExternalRequestsContract {
  protected abstract ExternalRequests requests();

  @Test
  void whatWasOpenedIsFoundAsItWas() {
    var request = request("k-1", "doc-1");
    requests().open(request).block();

    var found = requests().find("k-1").block();

    assertThat(found).usingRecursiveComparison().isEqualTo(request);
    assertThat(requests().find("k-0").block()).isNull();
  }

  @Test
  void aLaterOpeningWithdrawsTheEarlierOneOfThatDocumentOnly() {
    requests().open(request("k-1", "doc-1")).block();
    requests().open(request("k-2", "doc-2")).block();
    requests().open(request("k-3", "doc-1")).block();

    assertThat(state("k-1")).isEqualTo(State.WITHDRAWN);
    assertThat(state("k-2")).isEqualTo(State.OPEN);
    assertThat(state("k-3")).isEqualTo(State.OPEN);
  }

  @Test
  void onlyAnOpenRequestIsCompleted() {
    requests().open(request("k-1", "doc-1")).block();
    requests().open(request("k-2", "doc-1")).block();

    requests().complete("k-1").block();
    requests().complete("k-2").block();

    assertThat(state("k-1")).isEqualTo(State.WITHDRAWN);
    assertThat(state("k-2")).isEqualTo(State.COMPLETED);
  }

  private State state(String key) {
    return requests().find(key).block().state();
  }

  private static ExternalRequest request(String key, String document) {
    return new ExternalRequest(
        key,
        new DocumentId(document),
        Office.THE_CHAIRMAN,
        "f".repeat(64),
        NINE_O_CLOCK,
        NINE_O_CLOCK.plus(Duration.ofMinutes(10)),
        State.OPEN,
        new byte[] {1, 2, 3});
  }
}
