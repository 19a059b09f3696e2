package vn.motcua.signing.adapter.http;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import vn.motcua.http.edge.AllowedTo;
import vn.motcua.http.edge.Caller;
import vn.motcua.http.edge.Role;
import vn.motcua.signing.application.CheckBooks;
import vn.motcua.signing.application.Register.TwoLayers;
import vn.motcua.signing.application.RegisterWords;
import vn.motcua.signing.application.ShowArchive;
import vn.motcua.signing.domain.ArchiveFinding;
import vn.motcua.signing.domain.ArchiveRound;
import vn.motcua.signing.domain.BookAccount;
import vn.motcua.signing.domain.SerialClaim;
import vn.motcua.signing.domain.VietnamDay;

/** What the records office can prove of itself: no number is missing, no document lacks a layer. */
@RestController
class BooksController {
  private final CheckBooks books;
  private final ShowArchive archive;
  private final Clock clock;

  BooksController(CheckBooks books, ShowArchive archive, Clock clock) {
    this.books = books;
    this.archive = archive;
    this.clock = clock;
  }

  @GetMapping("/api/register/gaps")
  @AllowedTo({Role.RECORDS_CLERK, Role.LEADER, Role.OPERATOR})
  Mono<Gaps> gaps(@RequestParam(required = false) @Nullable Integer year, Caller caller) {
    var now = clock.instant();
    var asked = yearOr(year, now);
    return books
        .handle(caller.agencyOrRefuse(), asked)
        .map(accounts ->
            new Gaps(
                asked, now, accounts.stream().map(account -> BookView.of(account, now)).toList()));
  }

  @GetMapping("/api/register/two-layers")
  @AllowedTo({Role.RECORDS_CLERK, Role.LEADER, Role.OPERATOR})
  Mono<LayersView> twoLayers(
      @RequestParam(required = false) @Nullable Integer year, Caller caller) {
    return archive
        .handle(caller.agencyOrRefuse(), yearOr(year, clock.instant()))
        .map(LayersView::of);
  }

  private static int yearOr(@Nullable Integer year, Instant now) {
    return year == null ? VietnamDay.of(now).getYear() : year;
  }

  /** All books of a year; {@code complete} when each accounts for all its serials. */
  record Gaps(int year, Instant at, boolean complete, List<BookView> books) {
    Gaps(int year, Instant at, List<BookView> books) {
      this(year, at, books.stream().allMatch(book -> book.faults().isEmpty()), books);
    }
  }

  /** One book's account. */
  record BookView(
      String book,
      String type,
      long last,
      long issued,
      long onTheWay,
      List<VoidView> voids,
      List<ReservedView> reserved,
      List<BookAccount.Gap> gaps,
      List<BookAccount.Doubled> doubled,
      List<Long> beyondTheCounter,
      List<BookAccount.Fault> faults) {
    static BookView of(BookAccount account, Instant now) {
      return new BookView(
          account.book().series(),
          account.book().type().title(),
          account.last(),
          account.issued(),
          account.onTheWay(),
          account.voids().stream().map(VoidView::of).toList(),
          account.reserved().stream().map(each -> ReservedView.of(each, now)).toList(),
          account.gaps(),
          account.doubled(),
          account.beyond(),
          account.faults(now));
    }
  }

  record VoidView(long serial, String reason, String words, Instant at) {
    static VoidView of(SerialClaim.Void it) {
      return new VoidView(it.serial(), it.reason(), RegisterWords.reason(it.reason()), it.at());
    }
  }

  record ReservedView(long serial, String documentId, Instant at, long ageSeconds) {
    static ReservedView of(SerialClaim.Reserved it, Instant now) {
      var document = it.owner().substring(0, Math.max(0, it.owner().lastIndexOf('@')));
      var age = Duration.between(it.at(), now).toSeconds();
      return new ReservedView(it.serial(), document, it.at(), age);
    }
  }

  /**
   * The report: {@code withoutTwoLayers} counts issued documents whose state lacks a layer, {@code
   * findings} those on which the re-verification found something.
   */
  record LayersView(
      int year,
      long issued,
      long withTwoLayers,
      long withoutTwoLayers,
      String percent,
      long confidentialStubs,
      List<FindingView> findings,
      @Nullable ArchiveRound lastRound,
      @Nullable ArchiveRound lastWholeRound) {
    static LayersView of(ShowArchive.Report report) {
      TwoLayers layers = report.layers();
      return new LayersView(
          report.year(),
          layers.issued(),
          layers.withBoth(),
          layers.issued() - layers.withBoth(),
          percent(layers),
          layers.confidentialStubs(),
          report.findings().stream().map(FindingView::of).toList(),
          report.lastRound(),
          report.lastWhole());
    }

    /** Rounded down, so that 100 is said of all only. */
    private static String percent(TwoLayers layers) {
      if (layers.issued() == 0) {
        return "–";
      }
      var hundredths = layers.withBoth() * 10_000 / layers.issued();
      return hundredths / 100 + "." + "%02d".formatted(hundredths % 100);
    }
  }

  record FindingView(
      String documentId, List<String> findings, Instant firstSeen, Instant lastSeen) {
    static FindingView of(ArchiveFinding it) {
      return new FindingView(it.document().value(), it.findings(), it.firstSeen(), it.lastSeen());
    }
  }
}
