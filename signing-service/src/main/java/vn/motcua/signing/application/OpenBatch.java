package vn.motcua.signing.application;

import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.motcua.signing.domain.Approved;
import vn.motcua.signing.domain.AwaitingPerson;
import vn.motcua.signing.domain.BatchItem;
import vn.motcua.signing.domain.DocumentId;
import vn.motcua.signing.domain.Refusal;
import vn.motcua.signing.domain.Signing;
import vn.motcua.signing.domain.SigningBatch;

/**
 * Opens a batch. For a signature each document gets its own number reserved and its final bytes
 * frozen, so that the signer can be shown all of them; no signing is opened by that, and the rule
 * of one unfinished signing per signer and book stands. The same key with the same list goes on
 * where it was.
 */
public final class OpenBatch {
  private final SigningBatches batches;
  private final Filing filing;
  private final PrepareSigning preparation;
  private final Supplier<String> ids;
  private final Clock clock;

  public OpenBatch(
      SigningBatches batches,
      Filing filing,
      PrepareSigning preparation,
      Supplier<String> ids,
      Clock clock) {
    this.batches = batches;
    this.filing = filing;
    this.preparation = preparation;
    this.ids = ids;
    this.clock = clock;
  }

  public Mono<Outcome<SigningBatch>> handle(Command command) {
    return batches
        .open(batch(command))
        .flatMap(batch ->
            batch.isSameList(command.act(), command.documents())
                ? prepare(batch, command.by()).map(Outcome::done)
                : Outcome.<SigningBatch>refusedNow(Refusal.BATCH_KEY_REUSED));
  }

  private SigningBatch batch(Command command) {
    return new SigningBatch(
        ids.get(),
        command.by().agency(),
        command.by().person(),
        command.act(),
        command.key(),
        command.documents().stream().map(BatchItem::waiting).toList(),
        clock.instant(),
        null);
  }

  private Mono<SigningBatch> prepare(SigningBatch batch, Officer by) {
    var needs = batch.act() == SigningBatch.Act.SIGN && batch.closedAt() == null;
    return Flux.fromIterable(needs ? batch.items() : List.of())
        .filter(item -> !item.finished() && item.prepared() == null)
        .concatMap(item -> prepare(batch, item.document(), by))
        .then(batches.find(batch.id()));
  }

  private Mono<Void> prepare(SigningBatch batch, DocumentId id, Officer by) {
    return filing
        .<Signing>withDocument(id, by, filed -> prepared(filed, by))
        .flatMap(outcome ->
            switch (outcome) {
              case Outcome.Done<Signing>(var signing) ->
                  batches.prepared(batch.id(), id, shownLater(signing));
              case Outcome.Refused<Signing>(var why) ->
                  batches.answered(batch.id(), id, why, clock.instant());
            });
  }

  private Mono<Outcome<Signing>> prepared(Filed filed, Officer by) {
    return switch (filed.document()) {
      case Approved approved -> preparation.prepare(approved, by, clock.instant());
      case AwaitingPerson open when open.signing().signer().person().equals(by.person()) ->
          Mono.just(Outcome.done(open.signing()));
      case AwaitingPerson others -> Outcome.refusedNow(Refusal.NOT_THE_APPROVER);
      default -> Outcome.refusedNow(Refusal.NOT_APPROVED);
    };
  }

  private static BatchItem.Prepared shownLater(Signing signing) {
    return new BatchItem.Prepared(signing.number(), signing.frozen(), signing.pages(), false);
  }

  /** {@code key}: the officer's own name for this list; the same key never makes a second batch. */
  public record Command(Officer by, SigningBatch.Act act, String key, List<DocumentId> documents) {
    public Command {
      documents = List.copyOf(documents);
    }
  }
}
