package vn.motcua.signing.application;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.motcua.signing.domain.BatchItem;
import vn.motcua.signing.domain.DocumentId;
import vn.motcua.signing.domain.Refusal;
import vn.motcua.signing.domain.SigningBatch;

/** Batches as they are kept; never a PIN. */
public interface SigningBatches {
  /** Keeps a new batch; answers the one that has the officer's key already, if there is one. */
  Mono<SigningBatch> open(SigningBatch batch);

  Mono<SigningBatch> find(String id);

  /** An officer's batches that are not closed, the youngest first. */
  Flux<SigningBatch> openOf(String person, String agency, int most);

  /** Batches of leaders opened since then and not closed. */
  Flux<SigningBatch> signingSince(Instant since);

  Mono<Void> prepared(String id, DocumentId document, BatchItem.Prepared prepared);

  Mono<Void> shown(String id, DocumentId document);

  /** Done when there is no refusal; what is done stays done. */
  Mono<Void> answered(String id, DocumentId document, @Nullable Refusal refusal, Instant at);

  Mono<Void> close(String id, Instant at);
}
