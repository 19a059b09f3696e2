package vn.motcua.signing.application;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import reactor.core.publisher.Mono;
import vn.motcua.signing.application.AccessLog.Viewing;
import vn.motcua.signing.domain.BatchItem;
import vn.motcua.signing.domain.DocumentId;
import vn.motcua.signing.domain.Refusal;
import vn.motcua.signing.domain.SigningBatch;

/** Shows an officer his batches, and the bytes of an item; what was shown is remembered. */
public final class ShowBatches {
  private static final int MOST = 50;

  private final SigningBatches batches;
  private final DocumentFiles files;
  private final AccessLog accessLog;
  private final Clock clock;

  public ShowBatches(
      SigningBatches batches, DocumentFiles files, AccessLog accessLog, Clock clock) {
    this.batches = batches;
    this.files = files;
    this.accessLog = accessLog;
    this.clock = clock;
  }

  public Mono<List<SigningBatch>> open(Officer by) {
    return batches.openOf(by.person(), by.agency(), MOST).collectList();
  }

  public Mono<Outcome<SigningBatch>> one(String id, Officer by) {
    return batches
        .find(id)
        .filter(batch -> batch.isOf(by.person(), by.agency()))
        .map(Outcome::done)
        .switchIfEmpty(Outcome.refusedNow(Refusal.BATCH_NOT_FOUND));
  }

  /** The bytes to be signed, before any signature. */
  public Mono<Outcome<byte[]>> frozen(String id, DocumentId document, Officer by) {
    return one(id, by).flatMap(outcome -> outcome.then(batch -> frozen(batch, document, by)));
  }

  private Mono<Outcome<byte[]>> frozen(SigningBatch batch, DocumentId document, Officer by) {
    return Mono.justOrEmpty(prepared(batch, document))
        .flatMap(prepared -> files.read(prepared.frozen()))
        .delayUntil(pdf -> noted(document, by).then(batches.shown(batch.id(), document)))
        .map(Outcome::done)
        .switchIfEmpty(Outcome.refusedNow(Refusal.NO_SUCH_FILE));
  }

  private static Optional<BatchItem.Prepared> prepared(SigningBatch batch, DocumentId document) {
    return batch.items().stream()
        .filter(item -> item.document().equals(document))
        .findFirst()
        .map(BatchItem::prepared);
  }

  private Mono<Void> noted(DocumentId document, Officer by) {
    return accessLog.note(
        new Viewing(by.person(), List.of(document.value()), "frozen", clock.instant()));
  }

  /** Ends a batch; numbers it still holds go back void by the books' own sweep. */
  public Mono<Outcome<SigningBatch>> close(String id, Officer by) {
    return one(id, by)
        .flatMap(outcome ->
            outcome.then(batch ->
                batches.close(id, clock.instant()).then(batches.find(id)).map(Outcome::done)));
  }
}
