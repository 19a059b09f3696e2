package vn.motcua.signing.application;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.motcua.signing.domain.BatchItem;
import vn.motcua.signing.domain.DocumentId;
import vn.motcua.signing.domain.Refusal;
import vn.motcua.signing.domain.SigningBatch;

/** Batches in a map; can be told to break off at the n-th answer, as a crash would. */
final class InMemoryBatches implements SigningBatches {
  private final Map<String, SigningBatch> kept = new LinkedHashMap<>();
  private int answersUntilTheCrash = Integer.MAX_VALUE;

  int count() {
    return kept.size();
  }

  void crashAtAnswer(int number) {
    answersUntilTheCrash = number;
  }

  @Override
  public Mono<SigningBatch> open(SigningBatch batch) {
    return Mono.fromSupplier(() -> {
      var known =
          kept.values().stream()
              .filter(each -> each.isOf(batch.person(), batch.agency()))
              .filter(each -> each.key().equals(batch.key()))
              .findFirst();
      known.ifPresentOrElse(each -> {}, () -> kept.put(batch.id(), batch));
      return known.orElse(batch);
    });
  }

  @Override
  public Mono<SigningBatch> find(String id) {
    return Mono.fromSupplier(() -> kept.get(id));
  }

  @Override
  public Flux<SigningBatch> openOf(String person, String agency, int most) {
    return living().filter(batch -> batch.isOf(person, agency)).take(most);
  }

  @Override
  public Flux<SigningBatch> signingSince(Instant since) {
    return living()
        .filter(batch -> batch.act() == SigningBatch.Act.SIGN)
        .filter(batch -> !batch.openedAt().isBefore(since));
  }

  private Flux<SigningBatch> living() {
    return Flux.defer(() -> Flux.fromIterable(List.copyOf(kept.values()).reversed()))
        .filter(batch -> batch.closedAt() == null);
  }

  @Override
  public Mono<Void> prepared(String id, DocumentId document, BatchItem.Prepared prepared) {
    return change(
        id,
        document,
        item -> new BatchItem(document, prepared, BatchItem.State.WAITING, null, item.at()));
  }

  @Override
  public Mono<Void> shown(String id, DocumentId document) {
    return change(id, document, InMemoryBatches::shown);
  }

  private static BatchItem shown(BatchItem item) {
    var it = item.prepared();
    var seen = new BatchItem.Prepared(it.number(), it.frozen(), it.pages(), true);
    return new BatchItem(item.document(), seen, item.state(), item.refusal(), item.at());
  }

  @Override
  public Mono<Void> answered(
      String id, DocumentId document, @Nullable Refusal refusal, Instant at) {
    if (--answersUntilTheCrash == 0) {
      return Mono.error(new IllegalStateException("the power is gone"));
    }
    var state = refusal == null ? BatchItem.State.DONE : BatchItem.State.REFUSED;
    return change(
        id,
        document,
        item ->
            item.finished() ? item : new BatchItem(document, item.prepared(), state, refusal, at));
  }

  @Override
  public Mono<Void> close(String id, Instant at) {
    return Mono.fromRunnable(
        () -> kept.computeIfPresent(id, (key, it) -> with(it, it.items(), at)));
  }

  private Mono<Void> change(String id, DocumentId document, UnaryOperator<BatchItem> change) {
    return Mono.fromRunnable(() ->
        kept.computeIfPresent(
            id,
            (key, it) ->
                with(
                    it,
                    it.items().stream()
                        .map(item -> item.document().equals(document) ? change.apply(item) : item)
                        .toList(),
                    it.closedAt())));
  }

  private static SigningBatch with(
      SigningBatch it, List<BatchItem> items, @Nullable Instant closedAt) {
    return new SigningBatch(
        it.id(), it.agency(), it.person(), it.act(), it.key(), items, it.openedAt(), closedAt);
  }
}
