package vn.motcua.paper;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;

/** Papers as the desks of a ward print them. */
final class Samples {
  static final Instant CREATED = Instant.parse("2026-01-05T01:30:00Z");
  static final LocalDate DAY = LocalDate.of(2026, 1, 5);
  static final String WARD = "Ủy ban nhân dân phường Ba Đình";
  static final String DESK = "Trung tâm Phục vụ hành chính công";

  private Samples() {}

  static OfficialPaper empty(PaperSettings settings) {
    return OfficialPaper.document(settings, new PaperProperties("Mẫu", WARD, CREATED));
  }

  static OfficialPaper receipt(PaperSettings settings) {
    return empty(settings)
        .qrCode(
            QrCode.of("H26.107-260105-0001|1.001776|Giấy tiếp nhận hồ sơ và hẹn trả kết quả")
                .captioned(
                    "Mã hồ sơ: H26.107-260105-0001", "Tra cứu: http://localhost:8081/tra-cuu"))
        .letterhead(
            Letterhead.of(WARD, DESK).withNumberLine("Số: 15/TTPVHCC").placed("Ba Đình", DAY))
        .title("Giấy tiếp nhận hồ sơ và hẹn trả kết quả")
        .field("Mã hồ sơ", RichText.ofBold("H26.107-260105-0001"))
        .field(
            "Trung tâm Phục vụ hành chính công phường Ba Đình tiếp nhận hồ sơ của",
            RichText.ofBold("Nguyễn Thị Lan"))
        .field("Địa chỉ", "số 12, ngõ 34, phố Đội Cấn, phường Ba Đình, thành phố Hà Nội")
        .fields("Số điện thoại", "0912 345 678", "Email", "lan.nguyen@example.vn")
        .field(
            "Nội dung yêu cầu giải quyết",
            "Thực hiện, điều chỉnh, thôi hưởng trợ cấp xã hội hằng tháng, hỗ trợ kinh phí chăm sóc, nuôi dưỡng hằng tháng")
        .paragraph("Thành phần hồ sơ nộp gồm:")
        .table(
            Table.of(
                    Column.centred("TT", 1),
                    Column.of("Tên giấy tờ", 7),
                    Column.of("Hình thức", 3),
                    Column.centred("Số lượng", 2))
                .row("1", "Tờ khai đề nghị trợ giúp xã hội (Mẫu số 1a)", "Bản chính", "1")
                .row("2", "Giấy xác nhận khuyết tật", "Bản sao điện tử", "1"))
        .fields("Số lượng hồ sơ", "01 bộ", "Lệ phí", "Không")
        .field("Thời gian giải quyết hồ sơ theo quy định", "22 ngày làm việc")
        .field("Thời gian nhận hồ sơ", "08 giờ 30 phút, ngày 05/01/2026")
        .field("Thời gian trả kết quả", "16 giờ 30 phút, ngày 04/02/2026")
        .field("Đăng ký nhận kết quả tại", "Cổng Dịch vụ công (bản điện tử)")
        .signers(
            SignerColumn.of("Người nộp hồ sơ", "Nguyễn Thị Lan"),
            SignerColumn.of("Người tiếp nhận hồ sơ", "Phạm Thu Hà"));
  }

  static OfficialPaper decision() {
    return empty(PaperSettings.decree())
        .qrCode(
            QrCode.of("https://localhost:8083/kiem-tra-van-ban?d=01JD")
                .at(Corner.BOTTOM_LEFT)
                .wide(15))
        .letterhead(
            Letterhead.of("Thành phố Hà Nội", WARD).numbered(5, "QĐ-UBND").placed("Ba Đình", DAY))
        .title("Quyết định", "Về việc trợ cấp xã hội hằng tháng đối với người khuyết tật nặng")
        .heading("CHỦ TỊCH ỦY BAN NHÂN DÂN PHƯỜNG BA ĐÌNH")
        .ground("Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;")
        .ground(
            "Căn cứ Nghị định số 20/2021/NĐ-CP ngày 15 tháng 3 năm 2021 của Chính phủ quy định chính sách trợ giúp xã hội đối với đối tượng bảo trợ xã hội;")
        .ground("Theo đề nghị của Trưởng phòng Văn hóa - Xã hội.")
        .heading("QUYẾT ĐỊNH:")
        .article(
            "Điều 1.",
            RichText.of("Trợ cấp xã hội hằng tháng đối với bà ")
                .bold("Nguyễn Thị Lan")
                .plain(
                    ", sinh ngày 02 tháng 3 năm 1961, số định danh cá nhân 001161000123, hiện cư trú tại số 12, ngõ 34, phố Đội Cấn, phường Ba Đình, thành phố Hà Nội; thuộc đối tượng người khuyết tật nặng; hệ số 1,5; mức hưởng 750.000 đồng/tháng (bằng chữ: bảy trăm năm mươi nghìn đồng)."))
        .article(
            "Điều 2.",
            "Thời gian hưởng kể từ ngày 01 tháng 01 năm 2026. Kinh phí chi trả từ nguồn ngân sách bảo đảm xã hội theo quy định hiện hành của pháp luật.")
        .article(
            "Điều 3.",
            "Quyết định này có hiệu lực kể từ ngày ký. Chánh Văn phòng Hội đồng nhân dân và Ủy ban nhân dân phường, Trưởng phòng Văn hóa - Xã hội và bà Nguyễn Thị Lan chịu trách nhiệm thi hành Quyết định này./.")
        .signatureBlock(
            SignatureBlock.of("Chủ tịch", "Hoàng Văn Nam")
                .sentTo("Như Điều 3;", "Sở Y tế thành phố Hà Nội (để báo cáo);", "Lưu: VT, VHXH."));
  }

  static OfficialPaper letter() {
    return empty(PaperSettings.decree())
        .letterhead(
            Letterhead.of("Thành phố Hà Nội", WARD)
                .numbered(112, "UBND-VHXH")
                .placed("Ba Đình", LocalDate.of(2026, 11, 29))
                .about("phối hợp xác minh thông tin cư trú của đối tượng bảo trợ xã hội"))
        .addressees(
            "Công an phường Ba Đình",
            "Ủy ban nhân dân phường Long Biên",
            "Trung tâm Phục vụ hành chính công thành phố Hà Nội, chi nhánh số 1")
        .paragraph(
            "Thực hiện Nghị định số 118/2025/NĐ-CP ngày 09 tháng 6 năm 2025 của Chính phủ về thực hiện thủ tục hành chính theo cơ chế một cửa, một cửa liên thông tại Bộ phận Một cửa và Cổng Dịch vụ công quốc gia, Ủy ban nhân dân phường Ba Đình đề nghị các cơ quan phối hợp như sau:")
        .numbered(
            "Xác minh thông tin cư trú của đối tượng theo danh sách gửi kèm, trả lời trước ngày 10 tháng 12 năm 2026;",
            "Thông báo kịp thời những thay đổi về nơi cư trú của đối tượng trong thời gian hồ sơ đang được giải quyết.")
        .bullets("Đầu mối liên hệ: Phòng Văn hóa - Xã hội;", "Điện thoại: 024 3845 0000.")
        .paragraph(
            "Ủy ban nhân dân phường Ba Đình trân trọng đề nghị các cơ quan quan tâm phối hợp./.")
        .signatureBlock(
            SignatureBlock.of("Phó Chủ tịch", "Trần Thị Minh Nguyệt")
                .underAuthority("TM. Ủy ban nhân dân", "KT. Chủ tịch")
                .sentTo("Như trên;", "Chủ tịch UBND phường (để b/c);", "Lưu: VT, VHXH."));
  }

  static OfficialPaper register() {
    var table =
        Table.of(
            Column.centred("TT", 1),
            Column.of("Họ và tên", 4),
            Column.of("Nội dung", 8),
            Column.right("Mức hưởng", 3));
    for (var i = 1; i <= 90; i++) {
      table =
          table.row(
              "" + i,
              "Người thứ " + i,
              "Trợ cấp xã hội hằng tháng theo Quyết định số "
                  + i
                  + "/QĐ-UBND của Ủy ban nhân dân phường",
              i * 1000 + ".000");
    }
    return empty(PaperSettings.decree())
        .letterhead(
            Letterhead.of("Thành phố Hà Nội", WARD).unnumbered("BC-UBND").undated("Ba Đình", 2026))
        .title("Báo cáo", "Kết quả giải quyết thủ tục hành chính")
        .paragraph("Danh sách như sau:")
        .table(table)
        .paragraph("Trên đây là báo cáo của Ủy ban nhân dân phường./.")
        .signatureBlock(
            SignatureBlock.of("Chủ tịch", "Hoàng Văn Nam")
                .sentTo(new ArrayList<>(java.util.List.of("Như trên;", "Lưu: VT."))));
  }

  /** Minutes: two signers by titles of different height, sections, an appendix behind them. */
  static OfficialPaper minutes() {
    return empty(PaperSettings.decree())
        .letterhead(
            Letterhead.of("Thành phố Hà Nội", WARD).numbered(5, "BB-UBND").placed("Ba Đình", DAY))
        .title("Biên bản", "Họp giao ban")
        .addressees(
            "Ủy ban nhân dân phường Ba Đình điện:",
            java.util.List.of("Trạm Y tế;", "Công an phường"))
        .section("I. Thành phần tham dự")
        .bullets("Ông Hoàng Văn Nam;", "Bà Trần Thị Minh Nguyệt.")
        .section("II. Nội dung")
        .paragraph("Cuộc họp kết thúc vào 11 giờ 00 phút cùng ngày./.")
        .signatureBlocks(
            SignatureBlock.of("Thư ký", "Trần Thị Minh Nguyệt"),
            SignatureBlock.of("Chủ tịch", "Hoàng Văn Nam")
                .underAuthority("TM. Ủy ban nhân dân")
                .sentTo("Như trên;", "Lưu: VT."))
        .newPage()
        .title("Phụ lục", "Danh sách tham dự")
        .paragraph("1. Hoàng Văn Nam.");
  }

  static OfficialPaper hostile() {
    var text = HOSTILE;
    return OfficialPaper.document(PaperSettings.decree(), new PaperProperties(text, text, CREATED))
        .qrCode(QrCode.of("Mã \uD83D\uDE00 <&>").captioned(text.substring(0, 30)))
        .letterhead(Letterhead.of(text, text).numbered(7, text).placed(text, DAY).about(text))
        .title(text, text)
        .addressees(text, "")
        .ground(text)
        .heading(text)
        .article("Điều 1.", text)
        .field(text, text)
        .fields(text, text, "", "")
        .bullets(text, "")
        .numbered(text, "")
        .note(RichText.EMPTY)
        .centred(RichText.of(""))
        .paragraph("")
        .table(Table.of(Column.of(text, 1), Column.of("", 1)).row(text, "").row("", text))
        .newPage()
        .newPage()
        .space(5000)
        .signers(SignerColumn.of(text, text), SignerColumn.of("", ""))
        .signatureBlock(SignatureBlock.of(text, text).underAuthority(text).sentTo(text, ""));
  }

  /** Emoji, Chinese, a lone surrogate, controls, bidirectional overrides, markup, PDF operators. */
  static final String HOSTILE =
      "\uD83D\uDE00 \u6F22\u5B57 \uD800 \u0000\u0007\u202E\u200B\uFEFF\uFFFE <b>&amp;</b> (a) Tj ET \\ ]]> Nguye\u0302\u0303n "
          + "A".repeat(10_000);
}
