package vn.motcua.signing.adapter.http;

import vn.motcua.http.edge.Problem;
import vn.motcua.signing.domain.DocumentSymbol;

/** Words what is wrong with a number and symbol (NĐ 30/2020, Phụ lục I, II.3). */
final class SymbolProblems {
  private SymbolProblems() {}

  static Problem of(DocumentSymbol.Fault fault) {
    return switch (fault) {
      case NO_SLASH ->
          problem(
              "Giữa số và ký hiệu phải có dấu gạch chéo, ví dụ 05/QĐ-UBND.",
              "A slash stands between number and symbol, such as 05/QĐ-UBND.");
      case NUMBER ->
          problem(
              "Số phải là chữ số Ả Rập, bắt đầu từ 01; số nhỏ hơn 10 có số 0 phía trước.",
              "The number is in Arabic digits from 01 on; below ten it takes one leading zero.");
      case HAS_YEAR ->
          problem(
              "Ký hiệu có năm là của văn bản quy phạm pháp luật, không phải văn bản hành chính.",
              "A symbol with a year belongs to a legal instrument, not to an administrative document.");
      case GROUPS ->
          problem(
              "Ký hiệu có hai nhóm chữ viết tắt nối bằng dấu gạch nối, ví dụ QĐ-UBND hoặc UBND-VX.",
              "A symbol has two groups joined by a hyphen, such as QĐ-UBND or UBND-VX.");
      case TYPE_MISSPELT ->
          problem(
              "Chữ viết tắt tên loại phải đúng chữ hoa, chữ thường của Phụ lục III, ví dụ TTr, CTr, QyĐ.",
              "The type is abbreviated letter by letter as in Phụ lục III, such as TTr, CTr, QyĐ.");
      case ABBREVIATION ->
          problem(
              "Tên cơ quan, đơn vị viết tắt bằng chữ in hoa và chữ số, tối đa 15 ký tự.",
              "Agency and unit are abbreviated in capitals and digits, at most 15 of them.");
      case TOO_LONG ->
          problem("Ký hiệu có tối đa 30 ký tự.", "A symbol has at most 30 characters.");
    };
  }

  private static Problem problem(String vi, String en) {
    return Problem.of("symbol.not-right", 422, vi, en);
  }
}
