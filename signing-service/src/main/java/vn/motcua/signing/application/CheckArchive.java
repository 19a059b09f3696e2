package vn.motcua.signing.application;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.motcua.signing.application.ArchiveRounds.RoundLost;
import vn.motcua.signing.application.DocumentFiles.DamagedFile;
import vn.motcua.signing.application.DocumentSigner.Registered;
import vn.motcua.signing.domain.ArchiveFinding;
import vn.motcua.signing.domain.ArchiveRound;
import vn.motcua.signing.domain.ArchivedFiles;
import vn.motcua.signing.domain.StoredRevision;
import vn.motcua.signing.domain.VietnamDay;

/**
 * Looks at every issued document again: its three files against their hashes, both layers as a
 * stranger would. A bad file is a finding and stops nothing; an outage stops the round, which goes
 * on where it was. The books' balance is struck first.
 */
public final class CheckArchive {
  private final OutgoingDocuments documents;
  private final DocumentFiles files;
  private final DocumentSigner signer;
  private final ArchiveRounds rounds;
  private final CheckBooks books;
  private final Clock clock;
  private final Duration between;

  public CheckArchive(
      OutgoingDocuments documents,
      DocumentFiles files,
      DocumentSigner signer,
      ArchiveRounds rounds,
      CheckBooks books,
      Clock clock,
      Duration between) {
    this.documents = documents;
    this.files = files;
    this.signer = signer;
    this.rounds = rounds;
    this.books = books;
    this.clock = clock;
    this.between = between;
  }

  /** The round of this day, begun or gone on with; answers how many documents it looked at. */
  public Mono<Long> handle(String worker) {
    var day = VietnamDay.of(clock.instant());
    return rounds
        .take(day, worker)
        .flatMap(round -> balance(round, worker).then(look(round, worker)))
        .onErrorComplete(RoundLost.class)
        .defaultIfEmpty(0L);
  }

  private Mono<Void> balance(ArchiveRound round, String worker) {
    return books
        .all()
        .flatMapIterable(account ->
            account.faults(clock.instant()).stream()
                .map(fault -> account.book().series() + " " + fault)
                .toList())
        .collectList()
        .flatMap(faults -> rounds.bookFaults(round.day(), worker, faults));
  }

  private Mono<Long> look(ArchiveRound round, String worker) {
    return archive(round.after())
        .concatMap(archived -> paced(check(archived, round.day(), worker)), 1)
        .count()
        .flatMap(count -> rounds.end(round.day(), worker).thenReturn(count));
  }

  private Flux<ArchivedFiles> archive(@Nullable String after) {
    return documents
        .issuedAfter(after)
        .flatMapIterable(filed -> ArchivedFiles.of(filed.document()).stream().toList());
  }

  private Mono<Boolean> paced(Mono<Boolean> check) {
    return between.isZero() ? check : check.delayElement(between);
  }

  private Mono<Boolean> check(ArchivedFiles archived, LocalDate day, String worker) {
    return findings(archived)
        .flatMap(findings -> note(archived, findings).thenReturn(findings.isEmpty()))
        .delayUntil(sound -> rounds.advance(day, worker, archived.document(), sound));
  }

  private Mono<Void> note(ArchivedFiles archived, List<String> findings) {
    var now = clock.instant();
    return findings.isEmpty()
        ? rounds.clear(archived.document())
        : rounds.keep(
            new ArchiveFinding(archived.document(), archived.agency(), findings, now, now));
  }

  private Mono<List<String>> findings(ArchivedFiles archived) {
    return Flux.concat(
            damage("FROZEN_FILE_DAMAGED", archived.frozen()),
            damage("SIGNED_FILE_DAMAGED", archived.personal().revision()),
            layers(archived))
        .collectList();
  }

  private Flux<String> damage(String what, StoredRevision revision) {
    return files
        .read(revision)
        .flatMapMany(pdf -> Flux.<String>empty())
        .onErrorResume(DamagedFile.class, damaged -> Flux.just(what));
  }

  private Flux<String> layers(ArchivedFiles archived) {
    return files
        .read(archived.seal().revision())
        .flatMap(pdf -> verified(pdf, archived))
        .flatMapIterable(found -> found)
        .onErrorResume(DamagedFile.class, damaged -> Flux.just("ISSUED_FILE_DAMAGED"));
  }

  /** A file on which the check itself breaks is a finding like any other. */
  private Mono<List<String>> verified(byte[] pdf, ArchivedFiles archived) {
    return signer
        .verify(pdf, registered(archived))
        .<List<String>>map(verification -> new ArrayList<>(verification.findings()))
        .onErrorResume(
            failure -> !(failure instanceof RejectedExecutionException),
            broken -> Mono.just(List.of("CHECK_BROKE")));
  }

  private static Registered registered(ArchivedFiles archived) {
    return new Registered(
        archived.frozen().sha256(),
        archived.personal().revision().sha256(),
        archived.personal().certificateSha256(),
        archived.seal().certificateSha256());
  }
}
