package vn.motcua.signing.application;

import java.time.Clock;
import reactor.core.publisher.Mono;

/**
 * The register on paper, so that it can be printed as the book (NĐ 30/2020, art. 16), or as a
 * sheet.
 */
public final class ExportRegister {
  public static final int MOST_PRINTED = 5_000;
  public static final int MOST_IN_A_SHEET = 100_000;

  private final ShowRegister show;
  private final DocumentSigner papers;
  private final RegisterSheet sheets;
  private final Clock clock;

  public ExportRegister(
      ShowRegister show, DocumentSigner papers, RegisterSheet sheets, Clock clock) {
    this.show = show;
    this.papers = papers;
    this.sheets = sheets;
    this.clock = clock;
  }

  public Mono<Outcome<byte[]>> pdf(RegisterQuery query) {
    return show.whole(query, MOST_PRINTED, clock.instant())
        .flatMap(outcome -> outcome.then(book -> papers.register(book).map(Outcome::done)));
  }

  public Mono<Outcome<byte[]>> xlsx(RegisterQuery query) {
    return show.whole(query, MOST_IN_A_SHEET, clock.instant())
        .flatMap(outcome -> outcome.then(book -> sheets.xlsx(book).map(Outcome::done)));
  }
}
