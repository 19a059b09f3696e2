package vn.motcua.signing.application;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.motcua.signing.domain.ArchiveFinding;
import vn.motcua.signing.domain.ArchiveRound;
import vn.motcua.signing.domain.DocumentId;

/** Rounds and findings in maps; a worker keeps his round for ever. */
final class InMemoryRounds implements ArchiveRounds {
  private final Clock clock;
  private final Map<LocalDate, ArchiveRound> rounds = new TreeMap<>(Comparator.reverseOrder());
  private final Map<LocalDate, String> workers = new TreeMap<>();
  private final Map<String, ArchiveFinding> findings = new TreeMap<>();

  InMemoryRounds(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Mono<ArchiveRound> take(LocalDate day, String worker) {
    return Mono.fromSupplier(() -> {
      rounds.putIfAbsent(day, new ArchiveRound(day, clock.instant(), null, 0, 0, List.of(), null));
      workers.putIfAbsent(day, worker);
      var mine = workers.get(day).equals(worker) && rounds.get(day).endedAt() == null;
      return mine ? rounds.get(day) : null;
    });
  }

  @Override
  public Mono<Void> advance(LocalDate day, String worker, DocumentId after, boolean sound) {
    return own(
        day,
        worker,
        it ->
            with(
                it,
                after.value(),
                it.checked() + 1,
                it.unsound() + (sound ? 0 : 1),
                it.bookFaults(),
                null));
  }

  @Override
  public Mono<Void> bookFaults(LocalDate day, String worker, List<String> faults) {
    return own(
        day, worker, it -> with(it, it.after(), it.checked(), it.unsound(), faults, it.endedAt()));
  }

  @Override
  public Mono<Void> end(LocalDate day, String worker) {
    return own(
        day,
        worker,
        it -> with(it, it.after(), it.checked(), it.unsound(), it.bookFaults(), clock.instant()));
  }

  private Mono<Void> own(LocalDate day, String worker, UnaryOperator<ArchiveRound> change) {
    return Mono.defer(() -> {
      if (!worker.equals(workers.get(day))) {
        return Mono.error(new RoundLost());
      }
      rounds.computeIfPresent(day, (key, round) -> change.apply(round));
      return Mono.empty();
    });
  }

  private static ArchiveRound with(
      ArchiveRound it,
      @Nullable String after,
      long checked,
      long unsound,
      List<String> faults,
      @Nullable Instant ended) {
    return new ArchiveRound(it.day(), it.begunAt(), after, checked, unsound, faults, ended);
  }

  @Override
  public Mono<Void> keep(ArchiveFinding finding) {
    return Mono.fromRunnable(() ->
        findings.merge(
            finding.document().value(),
            finding,
            (known, now) ->
                new ArchiveFinding(
                    now.document(),
                    now.agency(),
                    now.findings(),
                    known.firstSeen(),
                    now.lastSeen())));
  }

  @Override
  public Mono<Void> clear(DocumentId document) {
    return Mono.fromRunnable(() -> findings.remove(document.value()));
  }

  @Override
  public Flux<ArchiveFinding> findings() {
    return Flux.defer(() -> Flux.fromIterable(List.copyOf(findings.values())));
  }

  @Override
  public Flux<ArchiveRound> latest(int most) {
    return Flux.defer(() -> Flux.fromIterable(List.copyOf(rounds.values()))).take(most);
  }
}
