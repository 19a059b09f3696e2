package vn.motcua.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.aggregate.store.NumberSeries;
import vn.motcua.calendar.VietnamTime;

class ParallelSubmissionIT extends RunningIntake {

  @Autowired NumberSeries numbers;

  @Test
  void sixtyFourParallelSubmissionsGetSixtyFourCodesAndEachSerialIsAccountedFor() throws Exception {
    List<String> codes = inParallel(64, n -> () -> code("c-par-" + n, "parallel-" + n));

    assertThat(new HashSet<>(codes)).hasSize(64);
    assertEverySerialHasAnOwnerOrAVoid();
  }

  @Test
  void theSameRequestSentSixteenTimesAtOnceIsOneDossier() throws Exception {
    List<String> codes = inParallel(16, n -> () -> code("c-same", "the-same-key"));

    assertThat(new HashSet<>(codes)).hasSize(1);
    assertEverySerialHasAnOwnerOrAVoid();
  }

  private void assertEverySerialHasAnOwnerOrAVoid() {
    String series = "code/H26.107/" + LocalDate.now(VietnamTime.ZONE);
    long last = numbers.last(series).block(Duration.ofSeconds(10));
    Set<Long> accounted = new TreeSet<>();
    for (Document dossier : all("dossier")) {
      String code = dossier.get("keys", Document.class).getString("code");
      long serial = Long.parseLong(code.substring(code.lastIndexOf('-') + 1));
      assertThat(accounted.add(serial)).as("serial %s twice", serial).isTrue();
    }
    numbers
        .voids(series)
        .doOnNext(empty -> assertThat(empty.reason()).isNotBlank())
        .doOnNext(empty -> assertThat(accounted.add(empty.serial())).isTrue())
        .blockLast(Duration.ofSeconds(10));
    assertThat(accounted)
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, (int) last).mapToObj(Long::valueOf).toList());
    assertThat(numbers.pending(series).collectList().block(Duration.ofSeconds(10))).isEmpty();
  }

  private String code(String sub, String key) {
    var response = new Submissions(client).send(citizen(sub), key);
    response.expectStatus().is2xxSuccessful();
    var body = response.expectBody(java.util.Map.class).returnResult().getResponseBody();
    return String.valueOf(body.get("code"));
  }

  private static List<String> inParallel(
      int count, java.util.function.IntFunction<Callable<String>> work) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var started = IntStream.range(0, count).mapToObj(work).map(threads::submit).toList();
      var results = new java.util.ArrayList<String>();
      for (Future<String> one : started) {
        results.add(one.get());
      }
      return results;
    }
  }
}
