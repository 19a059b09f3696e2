package vn.motcua.signing.application;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.motcua.signing.domain.BatchItem;
import vn.motcua.signing.domain.DocumentId;
import vn.motcua.signing.domain.Refusal;
import vn.motcua.signing.domain.SigningBatch;
import vn.motcua.signing.domain.SigningBatch.Act;
import vn.motcua.signing.domain.VietnamDay;

/**
 * Handles a batch item by item: each with its own decisive write, its answer kept right after. Cut
 * off anywhere, it is run again with the PIN; what is done is found done and never signed twice.
 */
public final class RunBatch {
  private final SigningBatches batches;
  private final ShowBatches show;
  private final OpenSigning open;
  private final SignAsPerson sign;
  private final SealAsAgency seal;
  private final Clock clock;

  public RunBatch(
      SigningBatches batches,
      ShowBatches show,
      OpenSigning open,
      SignAsPerson sign,
      SealAsAgency seal,
      Clock clock) {
    this.batches = batches;
    this.show = show;
    this.open = open;
    this.sign = sign;
    this.seal = seal;
    this.clock = clock;
  }

  public Mono<Outcome<Ran>> handle(Command command) {
    return show.one(command.id(), command.by())
        .flatMap(outcome -> outcome.then(batch -> run(batch, command)));
  }

  private Mono<Outcome<Ran>> run(SigningBatch batch, Command command) {
    if (batch.closedAt() != null) {
      return Outcome.refusedNow(Refusal.BATCH_CLOSED);
    }
    return Flux.fromIterable(batch.left(command.seen().keySet()))
        .concatMap(item -> handled(batch, item, command), 0)
        .takeUntil(refusal -> refusal.filter(SigningBatch::endsTheRun).isPresent())
        .filter(refusal -> refusal.filter(SigningBatch::endsTheRun).isPresent())
        .next()
        .defaultIfEmpty(Optional.empty())
        .flatMap(stopped -> ran(batch.id(), stopped.orElse(null)));
  }

  private Mono<Outcome<Ran>> ran(String id, @Nullable Refusal stoppedBy) {
    return batches.find(id).map(batch -> Outcome.done(new Ran(batch, stoppedBy)));
  }

  /** Empty when it is done; a refusal that ends the run is no answer about this document. */
  private Mono<Optional<Refusal>> handled(SigningBatch batch, BatchItem item, Command command) {
    return act(batch, item, command)
        .map(RunBatch::refusal)
        .delayUntil(refusal ->
            refusal.filter(SigningBatch::endsTheRun).isPresent()
                ? Mono.empty()
                : batches.answered(
                    batch.id(), item.document(), refusal.orElse(null), clock.instant()));
  }

  private static Optional<Refusal> refusal(Outcome<Filed> outcome) {
    return outcome instanceof Outcome.Refused<Filed>(var why) ? Optional.of(why) : Optional.empty();
  }

  private Mono<Outcome<Filed>> act(SigningBatch batch, BatchItem item, Command command) {
    if (batch.act() == Act.SEAL) {
      return seal.handle(new SealAsAgency.Command(item.document(), command.by(), command.pin()));
    }
    var seen = command.seen().getOrDefault(item.document(), "");
    var hindrance = item.hindrance(seen);
    return hindrance.isPresent() ? Outcome.refusedNow(hindrance.get()) : sign(item, seen, command);
  }

  /** Signing comes first: an item that an earlier run got further with is only finished. */
  private Mono<Outcome<Filed>> sign(BatchItem item, String seen, Command command) {
    var signature = new SignAsPerson.Command(item.document(), command.by(), seen, command.pin());
    return sign.handle(signature)
        .flatMap(outcome ->
            outcome.equals(Outcome.refused(Refusal.SIGNING_NOT_OPEN))
                ? opened(item, seen, command)
                    .flatMap(opened -> opened.then(filed -> sign.handle(signature)))
                : Mono.just(outcome));
  }

  private Mono<Outcome<Filed>> opened(BatchItem item, String seen, Command command) {
    var today = VietnamDay.of(clock.instant());
    return item.prepared() == null || item.prepared().isOf(today)
        ? open.handle(new OpenSigning.Command(item.document(), command.by(), seen))
        : Outcome.refusedNow(Refusal.DAY_PASSED);
  }

  /**
   * {@code seen}: the documents to handle now, and for a signature the SHA-256 of the bytes he was
   * shown of each.
   */
  public record Command(String id, Officer by, Map<DocumentId, String> seen, Pin pin) {
    public Command {
      seen = Map.copyOf(seen);
    }
  }

  /** The batch after the run; {@code stoppedBy}: what kept it from going on. */
  public record Ran(SigningBatch batch, @Nullable Refusal stoppedBy) {}
}
