package vn.motcua.signing.adapter.http;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.http.edge.Language;
import vn.motcua.signing.application.RunBatch;
import vn.motcua.signing.domain.BatchItem;
import vn.motcua.signing.domain.BatchItem.State;
import vn.motcua.signing.domain.Refusal;
import vn.motcua.signing.domain.SigningBatch;

/** A batch as its officer sees it: how far it is, and what became of each document. */
record BatchView(
    String id,
    SigningBatch.Act act,
    long done,
    long refused,
    long waiting,
    List<Item> items,
    @Nullable Why stoppedBy,
    Instant openedAt,
    @Nullable Instant closedAt) {

  static BatchView of(RunBatch.Ran ran) {
    return of(ran.batch(), ran.stoppedBy());
  }

  static BatchView of(SigningBatch batch) {
    return of(batch, null);
  }

  private static BatchView of(SigningBatch batch, @Nullable Refusal stoppedBy) {
    return new BatchView(
        batch.id(),
        batch.act(),
        count(batch, State.DONE),
        count(batch, State.REFUSED),
        count(batch, State.WAITING),
        batch.items().stream().map(Item::of).toList(),
        stoppedBy == null ? null : Why.of(stoppedBy),
        batch.openedAt(),
        batch.closedAt());
  }

  private static long count(SigningBatch batch, State state) {
    return batch.items().stream().filter(item -> item.state() == state).count();
  }

  /** One document; number, day and hash are those that its signature will be over. */
  record Item(
      String documentId,
      State state,
      @Nullable Why refusal,
      @Nullable String symbol,
      @Nullable LocalDate date,
      @Nullable Integer pages,
      @Nullable String frozenSha256,
      boolean shown,
      @Nullable Instant at) {
    static Item of(BatchItem item) {
      var prepared = item.prepared();
      return new Item(
          item.document().value(),
          item.state(),
          item.refusal() == null ? null : Why.of(item.refusal()),
          prepared == null ? null : prepared.number().notation(),
          prepared == null ? null : prepared.number().printedOn(),
          prepared == null ? null : prepared.pages(),
          prepared == null ? null : prepared.frozen().sha256(),
          prepared != null && prepared.shown(),
          item.at());
    }
  }

  /** A refusal in words. */
  record Why(String code, String vi, String en) {
    static Why of(Refusal refusal) {
      var problem = RefusalProblems.of(refusal);
      return new Why(problem.code(), problem.sentence(Language.VI), problem.sentence(Language.EN));
    }
  }
}
