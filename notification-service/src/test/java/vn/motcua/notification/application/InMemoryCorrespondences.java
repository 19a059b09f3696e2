package vn.motcua.notification.application;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.motcua.notification.domain.Correspondence;
import vn.motcua.notification.domain.NoticeFact;
import vn.motcua.notification.domain.Receipt;
import vn.motcua.notification.domain.Turn;

/** Correspondences without a database. */
final class InMemoryCorrespondences implements Correspondences {

  private final Map<String, Correspondence> all = new ConcurrentHashMap<>();
  private final List<NoticeFact> told = new ArrayList<>();

  List<NoticeFact> told() {
    return told;
  }

  @Override
  public Mono<Correspondence> find(String dossierId) {
    return Mono.defer(() -> Mono.justOrEmpty(all.get(dossierId)));
  }

  @Override
  public Mono<Turn> change(String dossierId, Function<Correspondence, Turn> decide) {
    return Mono.fromSupplier(() -> {
      var turn = decide.apply(all.getOrDefault(dossierId, Correspondence.open(dossierId)));
      if (turn.changed()) {
        all.put(dossierId, turn.after());
        told.addAll(turn.facts());
      }
      return turn;
    });
  }

  @Override
  public Mono<Turn> change(String dossierId, Function<Correspondence, Turn> decide, Cause cause) {
    return change(dossierId, decide);
  }

  @Override
  public Flux<String> due(Instant now, int limit) {
    return Flux.fromStream(() ->
        all.values().stream()
            .filter(each -> each.nextDue().filter(due -> !due.isAfter(now)).isPresent())
            .sorted(Comparator.comparing(each -> each.nextDue().orElseThrow()))
            .limit(limit)
            .map(Correspondence::dossierId)
            .toList()
            .stream());
  }

  @Override
  public Flux<String> expecting(Receipt receipt) {
    return Flux.fromStream(() ->
        all.values().stream()
            .filter(each -> each.expects(receipt))
            .map(Correspondence::dossierId)
            .toList()
            .stream());
  }
}
