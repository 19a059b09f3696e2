package vn.motcua.signing.application;

import reactor.core.publisher.Mono;
import vn.motcua.signing.domain.Book;
import vn.motcua.signing.domain.DocumentNumber;

/** The books of numbers: a serial ends with an owner or void with its reason. */
public interface NumberBooks {
  /** The same owner gets the same serial until it is settled or void. */
  Mono<Long> reserve(Book book, String owner);

  Mono<Void> settle(DocumentNumber number, String owner);

  Mono<Void> makeVoid(DocumentNumber number, String reason);

  /** Decides reservations that a crash left behind; answers how many. */
  Mono<Long> sweep();
}
