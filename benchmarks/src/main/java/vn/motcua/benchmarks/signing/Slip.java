package vn.motcua.benchmarks.signing;

import java.util.List;
import java.util.stream.IntStream;

/** What the form says: the same words for both sides, other ones for every document. */
record Slip(String code, String name, List<List<String>> papers) {

  static final String TITLE = "Danh mục giấy tờ đã tiếp nhận";
  static final String INTRODUCTION =
      "Trung tâm Phục vụ hành chính công phường Ba Đình tiếp nhận hồ sơ của ông, bà có tên dưới đây, thành phần hồ sơ nộp gồm các giấy tờ sau:";
  static final String CLOSING =
      "Giấy tờ được lưu trong hồ sơ và trả lại theo quy định khi có kết quả giải quyết.";

  static Slip number(int count) {
    return new Slip(
        "H26.107-261123-%04d".formatted(count % 10_000),
        "Nguyễn Thị Lan " + count,
        IntStream.rangeClosed(1, 8).mapToObj(row -> row(row, count)).toList());
  }

  /** What the QR code holds. */
  String link() {
    return "https://motcua.example.vn/tra-cuu?ma=" + code;
  }

  private static List<String> row(int row, int count) {
    return List.of(
        String.valueOf(row),
        "Tờ khai và giấy tờ kèm theo số " + (count + row),
        row % 2 == 0 ? "Bản chính" : "Bản sao điện tử",
        String.valueOf(1 + row % 3));
  }
}
