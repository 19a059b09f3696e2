package vn.motcua.signing.adapter.template;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.motcua.signing.application.Issuer;
import vn.motcua.signing.application.Sheet;
import vn.motcua.signing.application.SheetOf;
import vn.motcua.signing.domain.ADocument;
import vn.motcua.signing.domain.DocumentType;
import vn.motcua.signing.domain.DraftText;
import vn.motcua.signing.domain.MergeField;
import vn.motcua.signing.domain.MergeField.Origin;
import vn.motcua.signing.domain.MergeValue;
import vn.motcua.signing.domain.Template;

/** Every shipped template, filled as an officer would. */
final class FilledSamples {
  static final Instant MONDAY = Instant.parse("2026-01-05T02:00:00Z");
  static final Issuer WARD =
      new Issuer(
          "H26.107", "Ủy ban nhân dân phường Ba Đình", "Thành phố Hà Nội", "Ba Đình", "UBND");
  static final FileTemplates TEMPLATES = FileTemplates.shipped(Clock.fixed(MONDAY, ZoneOffset.UTC));
  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("applicantName", "Nguyễn Thị Lan"),
          Map.entry("dossierCode", "H26.107-260105-0001"),
          Map.entry("dossierSubject", "Trợ cấp xã hội hằng tháng đối với người khuyết tật nặng"),
          Map.entry("address", "số 12, ngõ 34, phố Đội Cấn, phường Ba Đình, thành phố Hà Nội"),
          Map.entry("phone", "0912 345 678"),
          Map.entry("matter", "Về việc giải quyết thủ tục hành chính quý I năm 2026"),
          Map.entry("authority", "Hội đồng nhân dân phường Ba Đình"),
          Map.entry("operative", "QUYẾT NGHỊ:"),
          Map.entry("time", "08 giờ 30 phút"),
          Map.entry("newDueTime", "16 giờ 30 phút"),
          Map.entry("start", "08 giờ 30 phút ngày 05 tháng 01 năm 2026"),
          Map.entry("end", "11 giờ 00 phút cùng ngày"),
          Map.entry("year", "2026"),
          Map.entry("host", "Sở Nội vụ thành phố Hà Nội"),
          Map.entry("position", "Trưởng phòng Văn hóa – Xã hội"),
          Map.entry("guest", "Ông Trần Văn Bình, Trưởng Công an phường Ba Đình"),
          Map.entry("venue", "Phòng họp tầng 2, trụ sở Ủy ban nhân dân phường"),
          Map.entry("addressees", "Công an phường Ba Đình\nTrạm Y tế phường Ba Đình"),
          Map.entry("recipients", "Như trên;\nChủ tịch UBND phường (để báo cáo);"),
          Map.entry(
              "grounds",
              "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;\nTheo đề nghị của Trưởng phòng Văn hóa – Xã hội."),
          Map.entry(
              "reason",
              "phải xác minh thông tin cư trú tại nơi thường trú trước đây và chưa nhận được trả lời của cơ quan được hỏi."));

  private FilledSamples() {}

  static Map<String, MergeValue> values(Template template) {
    var values = new HashMap<String, MergeValue>();
    template.fields().stream()
        .filter(field -> field.origin() != Origin.AGENCY)
        .forEach(field -> values.put(field.name(), value(field)));
    return values;
  }

  private static MergeValue value(MergeField field) {
    return switch (field.kind()) {
      case DATE -> new MergeValue.Single("2026-01-05");
      case MONEY -> new MergeValue.Single("750.000");
      case PERSON -> new MergeValue.Single("Trần Thị Minh Nguyệt");
      case ROWS -> new MergeValue.Rows(rows(field));
      case TEXT -> new MergeValue.Single(WORDS.getOrDefault(field.name(), "Nội dung theo hồ sơ"));
      case LONG_TEXT -> new MergeValue.Single(WORDS.getOrDefault(field.name(), LONG));
    };
  }

  private static final String LONG =
      "Thực hiện Nghị định số 118/2025/NĐ-CP ngày 09 tháng 6 năm 2025 của Chính phủ về thực hiện thủ tục hành chính theo cơ chế một cửa, một cửa liên thông, các đơn vị tổ chức thực hiện.\nCác đơn vị có liên quan chịu trách nhiệm phối hợp, báo cáo kết quả trước ngày 10 tháng 12 năm 2026.";

  private static List<Map<String, String>> rows(MergeField field) {
    return IntStream.rangeClosed(1, 8)
        .mapToObj(row ->
            field.columns().stream()
                .collect(
                    Collectors.toMap(MergeField.MergeColumn::name, column -> cell(column, row))))
        .toList();
  }

  private static String cell(MergeField.MergeColumn column, int row) {
    return switch (column.side()) {
      case LEFT -> "Nội dung thứ " + row;
      case CENTRE -> "" + row;
      case RIGHT -> "1." + (100 + row);
    };
  }

  static DraftText text(Template template) {
    return TEMPLATES.filled(template, values(template), WARD).orElseThrow();
  }

  static Sheet sheet(Template template, DocumentType type) {
    return new Sheet(
        "doc-1",
        type,
        text(template),
        WARD,
        SheetOf.symbol(type, WARD),
        "H26.107-260105-0001",
        ADocument.chairman(),
        MONDAY);
  }
}
