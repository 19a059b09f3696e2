package vn.motcua.signing.application;

import java.time.Instant;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.motcua.signing.domain.Book;
import vn.motcua.signing.domain.DocumentNumber;
import vn.motcua.signing.domain.SerialClaim;

/** The books of numbers: a serial ends with an owner or void with its reason. */
public interface NumberBooks {
  /** The same owner gets the same serial until it is settled or void. */
  Mono<Long> reserve(Book book, String owner);

  Mono<Void> settle(DocumentNumber number, String owner);

  Mono<Void> makeVoid(DocumentNumber number, String reason);

  /** Decides reservations that a crash left behind; answers how many. */
  Mono<Long> sweep();

  /** Every book that has given out a number. */
  Flux<Book> opened();

  /** Highest serial given out so far. */
  Mono<Long> last(Book book);

  /** What is reserved, then what is void: in this order no serial falls between. */
  Mono<List<SerialClaim>> undecidedAndVoid(Book book);

  /** Void serials of all books of an agency and year. */
  Flux<VoidSerial> voids(String agency, int year);

  /** A serial that ended without a document, and the reason the book has for it. */
  record VoidSerial(Book book, long serial, String reason, Instant at) {}
}
