package vn.motcua.signing.application;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import vn.motcua.signing.application.OutgoingDocuments.ConcurrentChange;
import vn.motcua.signing.application.OutgoingDocuments.SlotTaken;
import vn.motcua.signing.domain.Approved;
import vn.motcua.signing.domain.AwaitingAgency;
import vn.motcua.signing.domain.AwaitingPerson;
import vn.motcua.signing.domain.Book;
import vn.motcua.signing.domain.DocumentId;
import vn.motcua.signing.domain.DocumentNumber;
import vn.motcua.signing.domain.Issued;
import vn.motcua.signing.domain.Refusal;
import vn.motcua.signing.domain.Sealed;
import vn.motcua.signing.domain.Signing;
import vn.motcua.signing.domain.VietnamDay;

/**
 * Opens the signing of an approved document: reserves number and date, freezes the final bytes. A
 * second opening on the same day answers the same reservation.
 */
public final class OpenSigning {
  private final Filing filing;
  private final OutgoingDocuments documents;
  private final LapseOverdueSignings overdue;
  private final PrepareSigning preparation;
  private final NumberBooks books;
  private final SettleNumbers numbers;
  private final Clock clock;

  public OpenSigning(
      Filing filing,
      OutgoingDocuments documents,
      LapseOverdueSignings overdue,
      PrepareSigning preparation,
      NumberBooks books,
      SettleNumbers numbers,
      Clock clock) {
    this.filing = filing;
    this.documents = documents;
    this.overdue = overdue;
    this.preparation = preparation;
    this.books = books;
    this.numbers = numbers;
    this.clock = clock;
  }

  public Mono<Outcome<Filed>> handle(Command command) {
    return filing.inTurn(
        command.id(), command.by(), filed -> open(filed, command, clock.instant()));
  }

  private Mono<Outcome<Filed>> open(Filed filed, Command command, Instant at) {
    var by = command.by();
    if (overdue.isOverdue(filed)) {
      return overdue.lapse(filed).flatMap(lapsed -> lapsed.then(again -> open(again, command, at)));
    }
    return switch (filed.document()) {
      case AwaitingPerson open -> answerTo(by, open.signing(), filed);
      case AwaitingAgency open -> answerTo(by, open.signing(), filed);
      case Sealed open -> answerTo(by, open.signing(), filed);
      case Issued issued -> Outcome.refusedNow(Refusal.ALREADY_ISSUED);
      case Approved approved -> openApproved(filed, approved, command, at);
      default -> Outcome.refusedNow(Refusal.NOT_APPROVED);
    };
  }

  private static Mono<Outcome<Filed>> answerTo(Officer by, Signing signing, Filed filed) {
    return signing.signer().person().equals(by.person())
        ? Mono.just(Outcome.done(filed))
        : Outcome.refusedNow(Refusal.NOT_THE_APPROVER);
  }

  private Mono<Outcome<Filed>> openApproved(
      Filed filed, Approved approved, Command command, Instant at) {
    var book = Book.of(approved.docket(), VietnamDay.of(at));
    return freeSlot(command.by().person() + "@" + book.series(), approved.id())
        .flatMap(slot -> slot.then(free -> preparation.prepare(approved, command.by(), at)))
        .flatMap(prepared -> prepared.then(signing -> open(filed, approved, signing, command)));
  }

  /** Who was shown bytes opens exactly those; the number stays reserved for others to be shown. */
  private Mono<Outcome<Filed>> open(
      Filed filed, Approved approved, Signing signing, Command command) {
    return command.shownSha256() == null || command.shownSha256().equals(signing.frozen().sha256())
        ? store(filed, approved, signing)
        : Outcome.refusedNow(Refusal.SIGNED_OTHER_BYTES);
  }

  /**
   * Yesterday's forgotten signing does not hold the slot; today's does. That the document itself
   * holds it shows that a duplicate of this request was faster.
   */
  private Mono<Outcome<Boolean>> freeSlot(String slot, DocumentId forDocument) {
    return documents
        .holderOf(slot)
        .flatMap(holder -> freed(holder, forDocument))
        .defaultIfEmpty(Outcome.done(true));
  }

  private Mono<Outcome<Boolean>> freed(Filed holder, DocumentId forDocument) {
    if (holder.document().id().equals(forDocument)) {
      return Mono.error(new ConcurrentChange());
    }
    return overdue.isOverdue(holder)
        ? overdue.lapse(holder).map(lapsed -> lapsed.map(filed -> true))
        : Outcome.refusedNow(Refusal.OTHER_SIGNING_OPEN);
  }

  private Mono<Outcome<Filed>> store(Filed filed, Approved approved, Signing signing) {
    var occasion = new Occasion.ByOfficer(signing.signer().person());
    return filing
        .apply(filed, approved.openSigning(signing), occasion)
        .flatMap(numbers::after)
        .onErrorResume(SlotTaken.class, taken -> giveBack(signing.number()));
  }

  private Mono<Outcome<Filed>> giveBack(DocumentNumber number) {
    return books
        .makeVoid(number, "OTHER_SIGNING_OPEN")
        .then(Outcome.refusedNow(Refusal.OTHER_SIGNING_OPEN));
  }

  /** {@code shownSha256}: the frozen bytes he has been shown already, in a batch. */
  public record Command(DocumentId id, Officer by, @Nullable String shownSha256) {
    public Command(DocumentId id, Officer by) {
      this(id, by, null);
    }
  }
}
