package vn.motcua.aggregate.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class FileStoreIT {

  private final AtomicInteger ids = new AtomicInteger();
  private final FileStore files =
      FileStore.in(TestDatabase.fresh(), () -> "f-" + ids.incrementAndGet(), Clock.systemUTC());

  @Test
  void readsBackWhatWasPutInMemoryOrInPieces() {
    var content = new byte[700_000];
    new Random(1).nextBytes(content);

    var whole = files.put(content, "application/pdf").block();
    var pieces =
        files
            .put(
                Flux.range(0, 7).map(each -> ByteBuffer.wrap(content, each * 100_000, 100_000)),
                "application/pdf")
            .block();

    assertThat(files.read(whole.id()).block()).isEqualTo(content);
    assertThat(files.read(pieces.id()).block()).isEqualTo(content);
    assertThat(pieces.sha256()).isEqualTo(whole.sha256()).hasSize(64);
    assertThat(pieces.length()).isEqualTo(700_000);
  }

  @Test
  void namesTheDigestThatEveryoneElseComputes() {
    var stored = files.put("abc".getBytes(StandardCharsets.UTF_8), "text/plain").block();

    assertThat(stored.sha256())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  @Test
  void theAddressOfAFileByContentSaysWhatIsThereAndIsNobodyElses() {
    var content = "abc".getBytes(StandardCharsets.UTF_8);

    var one = files.putByContent(content, "text/plain").block();
    var other = files.putByContent(content, "text/plain").block();

    assertThat(one.id()).startsWith(one.sha256() + "-");
    assertThat(other.id()).startsWith(one.sha256() + "-").isNotEqualTo(one.id());
    files.delete(one.id()).block();
    assertThat(files.read(other.id()).block()).isEqualTo(content);
  }

  @Test
  void aFileThatNeverWasIsEmptyAndDeletingItIsHarmless() {
    assertThat(files.read("nothing").blockOptional()).isEmpty();
    files.delete("nothing").block();
  }

  @Test
  void nothingRemainsOfAnUploadThatBroke() {
    var broken =
        Flux.concat(
            Mono.just(ByteBuffer.wrap(new byte[400_000])),
            Mono.error(new IllegalStateException("line lost")));

    assertThatThrownBy(() -> files.put(broken, "application/pdf").block())
        .hasMessageContaining("line lost");
    assertThat(files.read("f-1").blockOptional()).isEmpty();
  }

  @Test
  void aFileThatIsNamedIsNotAskedAboutAtEachSweep() {
    var kept = files.put(new byte[] {1}, "a/b").block();
    var asked = new java.util.ArrayList<String>();
    for (int sweep = 0; sweep < 2; sweep++) {
      files
          .sweepOrphans(
              Duration.ofSeconds(-5),
              some -> {
                asked.addAll(some);
                return Mono.just(Set.of(kept.id()));
              })
          .blockLast();
    }

    assertThat(asked).containsExactly(kept.id());
  }

  @Test
  void sweepsOldFilesThatNoStateNames() {
    var kept = files.put(new byte[] {1}, "a/b").block();
    var orphan = files.put(new byte[] {2}, "a/b").block();

    var young =
        files.sweepOrphans(Duration.ofDays(1), some -> Mono.just(Set.of())).collectList().block();
    var swept =
        files
            .sweepOrphans(Duration.ofSeconds(-5), some -> Mono.just(Set.of(kept.id())))
            .collectList()
            .block();

    assertThat(young).isEmpty();
    assertThat(swept).containsExactly(orphan.id());
    assertThat(files.read(kept.id()).block()).containsExactly(1);
    assertThat(files.read(orphan.id()).blockOptional()).isEmpty();
  }
}
