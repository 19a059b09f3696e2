package vn.motcua.signing.application;

import java.time.LocalDate;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.motcua.signing.domain.Approved;
import vn.motcua.signing.domain.DocumentId;
import vn.motcua.signing.domain.Drafted;
import vn.motcua.signing.domain.OutgoingDocument;
import vn.motcua.signing.domain.Rejected;
import vn.motcua.signing.domain.VoidedNumber;

/**
 * Tells the books of a void number, after the document's own write has decided it; a crash in
 * between is made good by the books' sweep. A number that a document holds is settled by that sweep
 * alone, a while later: a request that still believes the document without a number then gets the
 * same one and no second.
 */
public final class SettleNumbers {
  private final NumberBooks books;

  public SettleNumbers(NumberBooks books) {
    this.books = books;
  }

  /** Who owns a reservation: a document on one printed day. */
  static String owner(DocumentId id, LocalDate printedOn) {
    return id + "@" + printedOn;
  }

  Mono<Outcome<Filed>> after(Outcome<Filed> outcome) {
    return outcome instanceof Outcome.Done<Filed>(Filed filed)
        ? settle(filed.document()).thenReturn(outcome)
        : Mono.just(outcome);
  }

  private Mono<Void> settle(OutgoingDocument document) {
    return switch (document) {
      case Drafted drafted -> makeVoid(drafted.voided());
      case Approved approved -> makeVoid(approved.voided());
      case Rejected rejected -> makeVoid(rejected.voided());
      default -> Mono.empty();
    };
  }

  private Mono<Void> makeVoid(List<VoidedNumber> voided) {
    return Flux.fromIterable(voided)
        .concatMap(each -> books.makeVoid(each.number(), each.reason().name()))
        .then();
  }
}
