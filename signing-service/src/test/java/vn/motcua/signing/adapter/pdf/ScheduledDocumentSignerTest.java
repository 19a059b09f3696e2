package vn.motcua.signing.adapter.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import vn.motcua.pades.TrustAnchors;
import vn.motcua.pades.sign.TwoLayerSigning;
import vn.motcua.pades.verify.PdfVerifier;
import vn.motcua.signing.application.DocumentSigner.PersonalKey;
import vn.motcua.signing.application.Outcome;
import vn.motcua.signing.application.Pin;
import vn.motcua.signing.domain.Refusal;

class ScheduledDocumentSignerTest {
  private static final byte[] NO_PDF = {1};
  private final TrustAnchors nobody = TrustAnchors.of(List.of());
  private final PdfVerifier verifier = new PdfVerifier(nobody);
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch released = new CountDownLatch(1);

  @Test
  void whenStrangersFillTheirQueueTheNextIsRefusedAndSigningGoesOn() throws InterruptedException {
    var checking = Schedulers.newBoundedElastic(1, 1, "busy", 1, true);
    try (var signer = signer(checking)) {
      fill(checking);

      var refused = signer.report(NO_PDF).materialize().block(Duration.ofSeconds(10));
      var signing = signer.sign(NO_PDF, key(), Instant.EPOCH).block(Duration.ofSeconds(10));

      released.countDown();
      assertThat(refused.getThrowable()).isInstanceOf(RejectedExecutionException.class);
      assertThat(signing).isEqualTo(Outcome.refused(Refusal.KEY_NOT_IN_SOLE_CONTROL));
    }
  }

  /** One task at work, then one that fills the queue. */
  private void fill(Scheduler checking) throws InterruptedException {
    waiting(checking).subscribe();
    begun.await();
    Flux.range(0, 2).flatMap(task -> waiting(checking)).subscribe();
  }

  /** What no longer fits is let go, what does keeps its place. */
  private Mono<Boolean> waiting(Scheduler checking) {
    return Mono.fromCallable(this::held)
        .subscribeOn(checking)
        .onErrorComplete(RejectedExecutionException.class);
  }

  private boolean held() throws InterruptedException {
    begun.countDown();
    released.await();
    return true;
  }

  private ScheduledDocumentSigner signer(Scheduler checking) {
    var none = Path.of("none");
    var keys = new KeyRing(none, none, false, Map.of(), new PinBrake(Clock.systemUTC()));
    var desk =
        new SigningDesk(
            new OfficialSheets("http://localhost/"), keys, new TwoLayerSigning(nobody), 36);
    return new ScheduledDocumentSigner(
        desk,
        new StrangersCheck(verifier),
        new PublicCheck(verifier),
        Schedulers.newBoundedElastic(1, 10, "signing", 1, true),
        checking);
  }

  private static PersonalKey key() {
    return new PersonalKey("p-1005", "H26.107", new Pin("1".toCharArray()));
  }
}
