package vn.motcua.signing.adapter.ooxml;

import java.util.List;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import vn.motcua.signing.application.RegisterBook;
import vn.motcua.signing.application.RegisterEntry;
import vn.motcua.signing.application.RegisterSheet;
import vn.motcua.signing.application.RegisterWords;

/** The register as one sheet with a frozen head row; written off the event loop. */
final class OoxmlRegisterSheet implements RegisterSheet {
  private static final List<Integer> WIDTHS = List.of(16, 13, 48, 22, 40, 18, 10, 13, 12, 40);

  @Override
  public Mono<byte[]> xlsx(RegisterBook book) {
    return Mono.fromCallable(() -> workbook(book)).subscribeOn(Schedulers.boundedElastic());
  }

  static byte[] workbook(RegisterBook book) {
    var sheet = new Worksheet("Văn bản đi " + book.year(), WIDTHS);
    sheet.head(RegisterWords.COLUMNS);
    for (RegisterEntry line : book.lines()) {
      sheet.row(RegisterWords.cells(line));
    }
    return sheet.workbook(book.at());
  }
}
