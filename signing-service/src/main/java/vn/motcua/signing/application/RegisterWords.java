package vn.motcua.signing.application;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.VietnamTime;
import vn.motcua.signing.domain.Dispatch;
import vn.motcua.signing.domain.Dispatch.Answer.Acknowledged;

/** The register in the words of the decree: ten columns (NĐ 30/2020, Phụ lục IV). */
public final class RegisterWords {
  public static final List<String> COLUMNS =
      List.of(
          "Số, ký hiệu văn bản",
          "Ngày tháng văn bản",
          "Tên loại và trích yếu nội dung văn bản",
          "Người ký",
          "Nơi nhận văn bản",
          "Đơn vị, người nhận bản lưu",
          "Số lượng bản",
          "Ngày chuyển",
          "Ký nhận",
          "Ghi chú");
  public static final List<String> COLUMNS_IN_ENGLISH =
      List.of(
          "Number and symbol",
          "Date",
          "Type and abstract",
          "Signer",
          "Recipients",
          "Keeper of the file copy",
          "Copies",
          "Sent on",
          "Received",
          "Note");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private RegisterWords() {}

  /** The ten cells of a line; a void number has only its number, its day and the reason. */
  public static List<String> cells(RegisterEntry entry) {
    var number = entry.number();
    var isVoid = entry.state() == RegisterEntry.State.VOID;
    return List.of(
        number.notation(),
        DAY.format(number.printedOn()),
        (number.book().type().title() + " " + entry.subject()).strip(),
        entry.signer(),
        isVoid ? "" : String.join(" ", entry.sentTo()),
        isVoid ? "" : entry.keeper(),
        isVoid ? "" : "01",
        entry.sentAt().stream().map(RegisterWords::day).distinct().collect(joining(", ")),
        receipts(entry),
        note(entry));
  }

  private static String day(Instant at) {
    return DAY.format(at.atZone(VietnamTime.ZONE));
  }

  /** Who took it, instead of a signature in the book: agency and day of the acknowledgement. */
  public static String receipts(RegisterEntry entry) {
    return entry.sequel().dispatches().stream()
        .filter(dispatch -> dispatch.answer() instanceof Acknowledged)
        .map(RegisterWords::answered)
        .collect(joining("; "));
  }

  private static String answered(Dispatch dispatch) {
    var answer = dispatch.answer();
    return answer == null ? "" : dispatch.recipient() + " " + day(answer.at());
  }

  /** Urgency, and what became of a number that is not simply issued. */
  public static String note(RegisterEntry entry) {
    return switch (entry.state()) {
      case ISSUED -> RegisterNotes.of(entry.sequel());
      case RESERVED -> "Đang trình ký";
      case VOID -> "Số hủy: " + reason(entry.voided());
    };
  }

  /** Why a number is void, as the register says it. */
  public static String reason(@Nullable String code) {
    return switch (code == null ? "" : code) {
      case "DAY_PASSED" -> "hết ngày ghi trên văn bản mà chưa ký";
      case "SEAL_TOO_LATE" -> "quá hạn ký số của cơ quan";
      case "REJECTED" -> "văn bản bị từ chối hoặc hồ sơ đã rút";
      case "SENT_BACK" -> "người ký trả lại dự thảo trước khi ký";
      case "OTHER_SIGNING_OPEN" -> "người ký còn văn bản khác đang chờ ký trong sổ";
      case "abandoned" -> "đã giữ chỗ nhưng không có văn bản nào nhận";
      default -> code == null ? "" : code;
    };
  }
}
