package vn.motcua.signing.adapter.pdf;

import java.time.LocalDate;
import vn.motcua.paper.TypesetPaper;
import vn.motcua.signing.application.Sheet;
import vn.motcua.signing.domain.Book;
import vn.motcua.signing.domain.DocumentNumber;

/** Sheets as they are printed, for tests of what is on them. */
public final class PrintedSheets {
  private static final LocalDate DAY = LocalDate.of(2026, 1, 5);
  private static final OfficialSheets SHEETS =
      new OfficialSheets("https://motcua.example.vn/kiem-tra-van-ban");

  private PrintedSheets() {}

  public static TypesetPaper numbered(Sheet sheet) {
    var book = new Book(sheet.issuer().code(), 2026, sheet.type());
    return SHEETS.numbered(sheet, new DocumentNumber(book, 5, sheet.symbol(), DAY));
  }

  public static TypesetPaper draft(Sheet sheet) {
    return SHEETS.draft(sheet);
  }
}
