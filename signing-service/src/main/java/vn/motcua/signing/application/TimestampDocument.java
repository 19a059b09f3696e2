package vn.motcua.signing.application;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import reactor.core.publisher.Mono;
import vn.motcua.signing.application.DocumentFiles.DamagedFile;
import vn.motcua.signing.application.LongTermForms.Lasting;
import vn.motcua.signing.application.LongTermForms.Missed;
import vn.motcua.signing.domain.ArchiveRevision;
import vn.motcua.signing.domain.Decision;
import vn.motcua.signing.domain.DocumentId;
import vn.motcua.signing.domain.OutgoingDocument;
import vn.motcua.signing.domain.Refusal;
import vn.motcua.signing.domain.StoredRevision;
import vn.motcua.signing.domain.TimestampMiss;
import vn.motcua.signing.domain.Timestampable;
import vn.motcua.signing.domain.Verification;

/**
 * Gives a document with both layers its long-term form, and renews it (EN 319 142-1, 5.4). One
 * worker at a time claims a document; the conditional write over exactly the newest revision
 * decides, so that of two only one is registered. Dying in between costs another token, no more.
 */
public final class TimestampDocument {
  private final Filing filing;
  private final DocumentFiles files;
  private final DocumentSigner signer;
  private final LongTermForms forms;
  private final Duration longest;
  private final Clock clock;

  /** {@code longest}: how long one try may take before another worker may begin. */
  public TimestampDocument(
      Filing filing,
      DocumentFiles files,
      DocumentSigner signer,
      LongTermForms forms,
      Duration longest,
      Clock clock) {
    this.filing = filing;
    this.files = files;
    this.signer = signer;
    this.forms = forms;
    this.longest = longest;
    this.clock = clock;
  }

  /** By the clock: when a try is due; else nothing happens. */
  public Mono<Outcome<Filed>> handle(DocumentId id) {
    return filing
        .claimByClock(id, document -> begin(document, false))
        .flatMap(outcome -> outcome.then(claimed -> attempt(claimed, new Occasion.ByClock())));
  }

  /** By the records clerk, now, however long the pause would have been. */
  public Mono<Outcome<Filed>> handle(Command command) {
    var by = new Occasion.ByOfficer(command.by().person());
    return filing
        .claim(command.id(), command.by(), document -> begin(document, true))
        .flatMap(outcome -> outcome.then(claimed -> attempt(claimed, by)))
        .map(TimestampDocument::toldToTheClerk);
  }

  private Decision<? extends OutgoingDocument> begin(OutgoingDocument document, boolean byHand) {
    var now = clock.instant();
    if (!(document instanceof Timestampable it) || it.proof().isEmpty()) {
      return Decision.refuse(Refusal.NOT_ISSUED);
    }
    if (it.isTimestampUnderWay(now)) {
      return Decision.refuse(Refusal.TIMESTAMP_UNDER_WAY);
    }
    return it.isTimestampDue(now) || (byHand && it.owesTimestamp())
        ? it.beginTimestamp(now.plus(longest))
        : Decision.accept(document);
  }

  /** Only who has it in hand goes on; a document that owes nothing now is left as it is. */
  private Mono<Outcome<Filed>> attempt(Filed claimed, Occasion occasion) {
    return claimed.document() instanceof Timestampable it && it.isTimestampUnderWay(clock.instant())
        ? made(it).flatMap(result -> settle(claimed, result, occasion))
        : Mono.just(Outcome.done(claimed));
  }

  /** Either a registered revision or why there is none. */
  private sealed interface Result {}

  private record Stored(ArchiveRevision revision) implements Result {}

  private record None(TimestampMiss miss) implements Result {}

  private Mono<Result> made(Timestampable it) {
    return files
        .read(it.file())
        .flatMap(forms::over)
        .flatMap(made ->
            switch (made) {
              case Missed(var why, var vi, var en) -> Mono.just(none(why, vi, en));
              case Lasting lasting -> checked(it, lasting);
            })
        .onErrorResume(DamagedFile.class, damaged -> Mono.just(damaged()));
  }

  private Mono<Result> checked(Timestampable it, Lasting lasting) {
    return signer
        .verify(lasting.pdf(), Layers.of(it))
        .flatMap(found -> found.stands() ? stored(it.file(), lasting) : Mono.just(unsound(found)));
  }

  private Mono<Result> stored(StoredRevision base, Lasting lasting) {
    return files
        .keep(lasting.pdf())
        .map(file ->
            new Stored(
                new ArchiveRevision(
                    base.sha256(), file, lasting.provenAt(), lasting.renewalDue())));
  }

  private Result unsound(Verification found) {
    var findings = String.join(", ", found.findings());
    return none(
        Refusal.TIMESTAMP_CHECK_FAILED,
        "Tệp có dấu thời gian không qua được kiểm tra: " + findings + ".",
        "The file with its timestamp did not pass the check: " + findings + ".");
  }

  private Result damaged() {
    return none(
        Refusal.TIMESTAMP_LAYERS_NOT_VALID,
        "Tệp lưu trữ bị hỏng nên không gắn được dấu thời gian.",
        "The stored file is damaged, so it was not time-stamped.");
  }

  private Result none(Refusal why, String vi, String en) {
    return new None(new TimestampMiss(why, vi, en, clock.instant()));
  }

  /** On whatever the document became meanwhile. */
  private Mono<Outcome<Filed>> settle(Filed claimed, Result result, Occasion occasion) {
    return filing.decideAgain(
        claimed,
        document ->
            document instanceof Timestampable it
                ? settled(it, result)
                : Decision.refuse(Refusal.ALREADY_CLOSED),
        occasion);
  }

  private Decision<? extends OutgoingDocument> settled(Timestampable it, Result result) {
    return switch (result) {
      case Stored(var revision) -> it.timestamp(revision, clock.instant());
      case None(var miss) -> it.missTimestamp(miss);
    };
  }

  private static Outcome<Filed> toldToTheClerk(Outcome<Filed> outcome) {
    return outcome instanceof Outcome.Done<Filed>(var filed)
        ? miss(filed).<Outcome<Filed>>map(Outcome::refused).orElse(outcome)
        : outcome;
  }

  private static Optional<Refusal> miss(Filed filed) {
    return filed.document() instanceof Timestampable it && it.owesTimestamp()
        ? it.proof().flatMap(proof -> Optional.ofNullable(proof.effort().last())).map(m -> m.why())
        : Optional.empty();
  }

  public record Command(DocumentId id, Officer by) {}
}
