package vn.motcua.benchmarks.signing;

import java.time.Instant;
import java.time.LocalDate;
import vn.motcua.paper.Column;
import vn.motcua.paper.Letterhead;
import vn.motcua.paper.OfficialPaper;
import vn.motcua.paper.PaperProperties;
import vn.motcua.paper.PaperSettings;
import vn.motcua.paper.QrCode;
import vn.motcua.paper.SignatureBlock;
import vn.motcua.paper.Table;
import vn.motcua.paper.TypesetPaper;

/** The slip by {@code official-paper}. */
final class OwnForm {

  private static final Instant CREATED = Instant.parse("2026-11-23T02:00:00Z");
  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

  private OwnForm() {}

  static TypesetPaper typeset(Slip slip) {
    return OfficialPaper.document(
            PaperSettings.decree(),
            new PaperProperties(Slip.TITLE, "Ủy ban nhân dân phường Ba Đình", CREATED))
        .qrCode(QrCode.of(slip.link()))
        .letterhead(
            Letterhead.of("Thành phố Hà Nội", "Ủy ban nhân dân phường Ba Đình")
                .numbered(15, "TTPVHCC")
                .placed("Ba Đình", DAY))
        .title(Slip.TITLE)
        .field("Mã hồ sơ", slip.code())
        .field("Họ và tên", slip.name())
        .paragraph(Slip.INTRODUCTION)
        .table(table(slip))
        .paragraph(Slip.CLOSING)
        .signatureBlock(
            SignatureBlock.of("Chủ tịch", "Hoàng Văn Nam").sentTo("Như trên;", "Lưu: VT."))
        .typeset();
  }

  private static Table table(Slip slip) {
    var table =
        Table.of(
            Column.centred("TT", 1),
            Column.of("Tên giấy tờ", 7),
            Column.of("Hình thức", 3),
            Column.centred("Số lượng", 2));
    for (var row : slip.papers()) {
      table = table.row(row.toArray(String[]::new));
    }
    return table;
  }
}
