package vn.motcua.signing.application;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.motcua.signing.application.NumberBooks.VoidSerial;
import vn.motcua.signing.domain.DocumentNumber;
import vn.motcua.signing.domain.Refusal;
import vn.motcua.signing.domain.VietnamDay;

/**
 * Shows an agency its register of outgoing documents by type and number (NĐ 30/2020, art. 16):
 * numbers that documents hold, and every void one with its reason.
 */
public final class ShowRegister {
  private final Register register;
  private final NumberBooks books;
  private final Organisation organisation;

  public ShowRegister(Register register, NumberBooks books, Organisation organisation) {
    this.register = register;
    this.books = books;
    this.organisation = organisation;
  }

  public Mono<List<RegisterEntry>> page(RegisterQuery query) {
    var held = register.held(query).filter(query::wants).take(query.limit());
    return voids(query)
        .flatMap(voids ->
            held.concatWith(Flux.fromIterable(voids))
                .sort(Comparator.comparing(RegisterEntry::cursor))
                .take(query.limit())
                .collectList());
  }

  /** All lines at once, to be printed; refused when there are more than fit. */
  public Mono<Outcome<RegisterBook>> whole(RegisterQuery query, int most, Instant at) {
    return page(query.wholeUpTo(most))
        .zipWith(organisation.agency(query.agency()))
        .map(found ->
            found.getT1().size() > most
                ? Outcome.<RegisterBook>refused(Refusal.REGISTER_TOO_LONG)
                : Outcome.done(
                    new RegisterBook(found.getT2(), query.year(), query.type(), found.getT1(), at)))
        .switchIfEmpty(Mono.error(() -> new SheetOf.UnknownAgency(query.agency())));
  }

  private Mono<List<RegisterEntry>> voids(RegisterQuery query) {
    return register
        .givenBack(query)
        .collectList()
        .flatMap(given ->
            nobodys(query, numbers(given))
                .concatWith(Flux.fromIterable(given))
                .filter(query::wants)
                .collectList());
  }

  private static Set<String> numbers(List<RegisterEntry> entries) {
    return entries.stream().map(entry -> entry.number().key()).collect(toSet());
  }

  /** Numbers that the books have void and no document ever showed. */
  private Flux<RegisterEntry> nobodys(RegisterQuery query, Set<String> known) {
    return organisation
        .agency(query.agency())
        .flatMapMany(
            issuer -> books.voids(query.agency(), query.year()).map(it -> nobodys(it, issuer)))
        .filter(entry -> !known.contains(entry.number().key()));
  }

  private static RegisterEntry nobodys(VoidSerial it, Issuer issuer) {
    var symbol = SheetOf.symbol(it.book().type(), issuer);
    var number = new DocumentNumber(it.book(), it.serial(), symbol, VietnamDay.of(it.at()));
    return new RegisterEntry(number, null, "", "", List.of(), null, it.reason());
  }
}
