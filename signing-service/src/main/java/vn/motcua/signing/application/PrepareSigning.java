package vn.motcua.signing.application;

import java.time.Instant;
import reactor.core.publisher.Mono;
import vn.motcua.signing.domain.Approved;
import vn.motcua.signing.domain.Authority;
import vn.motcua.signing.domain.Book;
import vn.motcua.signing.domain.DocumentNumber;
import vn.motcua.signing.domain.Refusal;
import vn.motcua.signing.domain.Signing;
import vn.motcua.signing.domain.VietnamDay;

/**
 * Reserves number and date for an approved document and freezes its final bytes. Only a reservation
 * and a file: the document is not touched, and asked again on the same day it gives the same.
 */
public final class PrepareSigning {
  private final SigningAuthorities authorities;
  private final NumberBooks books;
  private final FreezeDocument freezer;

  public PrepareSigning(Organisation organisation, NumberBooks books, FreezeDocument freezer) {
    this.authorities = new SigningAuthorities(organisation);
    this.books = books;
    this.freezer = freezer;
  }

  Mono<Outcome<Signing>> prepare(Approved approved, Officer by, Instant at) {
    return authorities
        .of(by.person())
        .flatMap(authority -> prepare(approved, authority, at))
        .switchIfEmpty(Outcome.refusedNow(Refusal.NO_AUTHORITY));
  }

  private Mono<Outcome<Signing>> prepare(Approved approved, Authority authority, Instant at) {
    var hindrance = approved.hindrance(authority, at);
    return hindrance.isPresent()
        ? Outcome.refusedNow(hindrance.get())
        : numbered(approved, at).flatMap(number -> freeze(approved, authority, number, at));
  }

  private Mono<DocumentNumber> numbered(Approved approved, Instant at) {
    var day = VietnamDay.of(at);
    var book = Book.of(approved.docket(), day);
    return freezer
        .symbol(approved.docket())
        .flatMap(symbol ->
            books
                .reserve(book, SettleNumbers.owner(approved.id(), day))
                .map(serial -> new DocumentNumber(book, serial, symbol, day)))
        .flatMap(number -> unlessGivenBack(approved, number, at));
  }

  /** The books may not have heard yet that this very document gave the number back today. */
  private Mono<DocumentNumber> unlessGivenBack(
      Approved approved, DocumentNumber number, Instant at) {
    return Mono.justOrEmpty(
            approved.voided().stream()
                .filter(voided -> voided.number().key().equals(number.key()))
                .findFirst())
        .flatMap(voided ->
            books
                .makeVoid(number, voided.reason().name())
                .then(Mono.defer(() -> numbered(approved, at))))
        .defaultIfEmpty(number);
  }

  private Mono<Outcome<Signing>> freeze(
      Approved approved, Authority authority, DocumentNumber number, Instant at) {
    return freezer
        .freeze(approved, authority, number)
        .map(outcome ->
            outcome.map(
                frozen -> new Signing(authority, number, frozen.revision(), frozen.pages(), at)));
  }
}
