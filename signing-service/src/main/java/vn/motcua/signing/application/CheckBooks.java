package vn.motcua.signing.application;

import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.motcua.signing.domain.Book;
import vn.motcua.signing.domain.BookAccount;
import vn.motcua.signing.domain.BookReckoning;
import vn.motcua.signing.domain.SerialClaim;

/**
 * Strikes the balance of the books: each serial with its document or its void (NĐ 30/2020, art.
 * 15). Gathered without a lock: counter, reservations, voids and documents are read in the order in
 * which a serial passes them, so that one under way is never taken for a gap.
 */
public final class CheckBooks {
  private final NumberBooks books;
  private final Register register;

  public CheckBooks(NumberBooks books, Register register) {
    this.books = books;
    this.register = register;
  }

  /** The books of an agency and year. */
  public Mono<List<BookAccount>> handle(String agency, int year) {
    return books
        .opened()
        .filter(book -> book.agency().equals(agency) && book.year() == year)
        .concatMap(this::account)
        .collectList();
  }

  /** Every book there is, one after the other. */
  public Flux<BookAccount> all() {
    return books.opened().concatMap(this::account);
  }

  private Mono<BookAccount> account(Book book) {
    return books
        .last(book)
        .flatMap(last ->
            gathered(book)
                .flatMap(reckoning -> books.last(book).map(now -> reckoning.upTo(last, now))));
  }

  private Mono<BookReckoning> gathered(Book book) {
    return books
        .undecidedAndVoid(book)
        .flatMapMany(
            first -> Flux.<SerialClaim>fromIterable(first).concatWith(register.claims(book)))
        .reduceWith(() -> new BookReckoning(book), CheckBooks::with);
  }

  private static BookReckoning with(BookReckoning reckoning, SerialClaim claim) {
    reckoning.add(claim);
    return reckoning;
  }
}
