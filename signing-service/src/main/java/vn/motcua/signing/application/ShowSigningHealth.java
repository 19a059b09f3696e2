package vn.motcua.signing.application;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import vn.motcua.signing.application.PendingTimestamps.Pending;
import vn.motcua.signing.domain.BookAccount;
import vn.motcua.signing.domain.ProbeRound;
import vn.motcua.signing.domain.RegisteredCertificate;
import vn.motcua.signing.domain.VietnamDay;

/** How signing stands: everything that could keep tomorrow's document from being signed. */
public final class ShowSigningHealth {
  private final SelfTested selfTest;
  private final CertificateRegister certificates;
  private final ProbeLog probes;
  private final ShowArchive archive;
  private final CheckBooks books;
  private final @Nullable PendingTimestamps timestamps;
  private final Clock clock;

  public ShowSigningHealth(
      SelfTested selfTest,
      CertificateRegister certificates,
      ProbeLog probes,
      ShowArchive archive,
      CheckBooks books,
      @Nullable PendingTimestamps timestamps,
      Clock clock) {
    this.selfTest = selfTest;
    this.certificates = certificates;
    this.probes = probes;
    this.archive = archive;
    this.books = books;
    this.timestamps = timestamps;
    this.clock = clock;
  }

  public Mono<SigningHealth> handle() {
    var now = clock.instant();
    return Mono.zip(
            certificates.current().collectList(),
            probes.last().map(Optional::of).defaultIfEmpty(Optional.empty()),
            archive.standing(),
            numbers(now),
            pending())
        .map(found ->
            new SigningHealth(
                now,
                selfTest,
                found.getT1(),
                found.getT2().orElse(null),
                found.getT5().orElse(null),
                found.getT3(),
                found.getT4()));
  }

  private Mono<Optional<Pending>> pending() {
    return timestamps == null
        ? Mono.just(Optional.empty())
        : timestamps.pending().map(Optional::of).defaultIfEmpty(Optional.empty());
  }

  private Mono<Numbers> numbers(Instant now) {
    var year = VietnamDay.of(now).getYear();
    return books.ofYear(year).collectList().map(accounts -> Numbers.of(year, accounts));
  }

  /**
   * How signing stands.
   *
   * @param probes the last round; absent when nothing was tried yet
   * @param pending absent when nobody counts
   */
  public record SigningHealth(
      Instant at,
      SelfTested selfTest,
      List<RegisteredCertificate> certificates,
      @Nullable ProbeRound probes,
      @Nullable Pending pending,
      ShowArchive.Standing archive,
      Numbers numbers) {
    public SigningHealth {
      certificates = List.copyOf(certificates);
    }

    /** What keeps, or soon will keep, documents from being signed and believed. */
    public boolean isGood() {
      return selfTest.passed()
          && (probes == null || probes.faults().isEmpty())
          && archive.findings() == 0
          && archive.bookFaults().isEmpty()
          && numbers.gaps() == 0
          && certificates.stream().noneMatch(each -> isEnding(each));
    }

    private boolean isEnding(RegisteredCertificate certificate) {
      return certificate.daysLeft(at) < RegisteredCertificate.THRESHOLDS.getLast();
    }
  }

  /** Numbers of a year's books: void ones with their reason, and serials nobody accounts for. */
  public record Numbers(int year, long issued, long voided, long gaps) {
    static Numbers of(int year, List<BookAccount> accounts) {
      return new Numbers(
          year,
          accounts.stream().mapToLong(BookAccount::issued).sum(),
          accounts.stream().mapToLong(account -> account.voids().size()).sum(),
          accounts.stream()
              .flatMap(account -> account.gaps().stream())
              .mapToLong(gap -> gap.to() - gap.from() + 1)
              .sum());
    }
  }
}
