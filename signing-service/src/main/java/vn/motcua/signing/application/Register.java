package vn.motcua.signing.application;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.motcua.signing.domain.Book;
import vn.motcua.signing.domain.SerialClaim;

/** The register of outgoing documents (sổ đăng ký văn bản đi), read line by line. */
public interface Register {
  /** Numbers that documents hold, by type and serial, after the cursor; text and limit aside. */
  Flux<RegisterEntry> held(RegisterQuery query);

  /** Numbers that documents gave back void, in no order. */
  Flux<RegisterEntry> givenBack(RegisterQuery query);

  /** What documents say of the serials of a book: held first, then given back. */
  Flux<SerialClaim> claims(Book book);

  Mono<TwoLayers> twoLayers(String agency, int year);

  /**
   * Issued documents, those of them whose state names both layers, each over exactly the revision
   * before it, and the stubs of secret documents, which are outside the count.
   */
  record TwoLayers(long issued, long withBoth, long confidentialStubs) {}
}
