package vn.motcua.signing.application;

import java.time.Clock;
import java.time.Instant;
import reactor.core.publisher.Mono;
import vn.motcua.signing.application.OutgoingDocuments.SlotTaken;
import vn.motcua.signing.domain.Authority;
import vn.motcua.signing.domain.Book;
import vn.motcua.signing.domain.DocumentId;
import vn.motcua.signing.domain.DocumentNumber;
import vn.motcua.signing.domain.OutgoingDocument.Approved;
import vn.motcua.signing.domain.OutgoingDocument.AwaitingAgency;
import vn.motcua.signing.domain.OutgoingDocument.AwaitingPerson;
import vn.motcua.signing.domain.OutgoingDocument.Issued;
import vn.motcua.signing.domain.OutgoingDocument.Sealed;
import vn.motcua.signing.domain.Refusal;
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
  private final SigningAuthorities authorities;
  private final NumberBooks books;
  private final FreezeDocument freezer;
  private final SettleNumbers numbers;
  private final Clock clock;

  public OpenSigning(
      Filing filing,
      OutgoingDocuments documents,
      LapseOverdueSignings overdue,
      Organisation organisation,
      NumberBooks books,
      FreezeDocument freezer,
      SettleNumbers numbers,
      Clock clock) {
    this.filing = filing;
    this.documents = documents;
    this.overdue = overdue;
    this.authorities = new SigningAuthorities(organisation);
    this.books = books;
    this.freezer = freezer;
    this.numbers = numbers;
    this.clock = clock;
  }

  public Mono<Outcome<Filed>> handle(Command command) {
    return filing.withDocument(
        command.id(), command.by(), filed -> open(filed, command.by(), clock.instant()));
  }

  private Mono<Outcome<Filed>> open(Filed filed, Officer by, Instant at) {
    if (overdue.isOverdue(filed)) {
      return overdue.lapse(filed).flatMap(lapsed -> lapsed.then(again -> open(again, by, at)));
    }
    return switch (filed.document()) {
      case AwaitingPerson open -> answerTo(by, open.signing(), filed);
      case AwaitingAgency open -> answerTo(by, open.signing(), filed);
      case Sealed open -> answerTo(by, open.signing(), filed);
      case Issued issued -> Outcome.refusedNow(Refusal.ALREADY_ISSUED);
      case Approved approved -> openApproved(filed, approved, by, at);
      default -> Outcome.refusedNow(Refusal.NOT_APPROVED);
    };
  }

  private static Mono<Outcome<Filed>> answerTo(Officer by, Signing signing, Filed filed) {
    return signing.signer().person().equals(by.person())
        ? Mono.just(Outcome.done(filed))
        : Outcome.refusedNow(Refusal.NOT_THE_APPROVER);
  }

  private Mono<Outcome<Filed>> openApproved(
      Filed filed, Approved approved, Officer by, Instant at) {
    return authorities
        .of(by.person())
        .flatMap(authority -> reserve(filed, approved, authority, at))
        .switchIfEmpty(Outcome.refusedNow(Refusal.NO_AUTHORITY));
  }

  private Mono<Outcome<Filed>> reserve(
      Filed filed, Approved approved, Authority authority, Instant at) {
    var hindrance = approved.hindrance(authority, at);
    if (hindrance.isPresent()) {
      return Outcome.refusedNow(hindrance.get());
    }
    var book = Book.of(approved.docket(), VietnamDay.of(at));
    return freeSlot(authority.person() + "@" + book.series())
        .flatMap(slot -> slot.then(free -> numbered(approved, book, at)))
        .flatMap(number -> number.then(taken -> freeze(filed, approved, authority, taken, at)));
  }

  /** Yesterday's forgotten signing does not hold the slot; today's does. */
  private Mono<Outcome<Boolean>> freeSlot(String slot) {
    return documents
        .holderOf(slot)
        .flatMap(holder ->
            overdue.isOverdue(holder)
                ? overdue.lapse(holder).map(lapsed -> lapsed.map(filed -> true))
                : Outcome.<Boolean>refusedNow(Refusal.OTHER_SIGNING_OPEN))
        .defaultIfEmpty(Outcome.done(true));
  }

  private Mono<Outcome<DocumentNumber>> numbered(Approved approved, Book book, Instant at) {
    var day = VietnamDay.of(at);
    return freezer
        .symbol(approved.docket())
        .zipWith(
            books.reserve(book, SettleNumbers.owner(approved.id(), day)),
            (symbol, serial) -> Outcome.done(new DocumentNumber(book, serial, symbol, day)));
  }

  private Mono<Outcome<Filed>> freeze(
      Filed filed, Approved approved, Authority authority, DocumentNumber number, Instant at) {
    return freezer
        .freeze(approved, authority, number)
        .flatMap(outcome ->
            outcome.then(frozen -> store(filed, approved, signing(authority, number, frozen, at))));
  }

  private static Signing signing(
      Authority authority, DocumentNumber number, FreezeDocument.Frozen frozen, Instant at) {
    return new Signing(authority, number, frozen.revision(), frozen.pages(), at);
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

  public record Command(DocumentId id, Officer by) {}
}
