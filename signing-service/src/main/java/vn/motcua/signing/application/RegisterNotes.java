package vn.motcua.signing.application;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.stream.Stream;
import vn.motcua.calendar.VietnamTime;
import vn.motcua.signing.domain.Dispatch;
import vn.motcua.signing.domain.Dispatch.Answer.Returned;
import vn.motcua.signing.domain.Standing;
import vn.motcua.signing.domain.Urgency;

/** The last column of an issued document: urgency, returns, corrections, whether it still holds. */
final class RegisterNotes {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd/MM/yyyy").withZone(VietnamTime.ZONE);

  private RegisterNotes() {}

  static String of(RegisterSequel sequel) {
    var returns =
        sequel.dispatches().stream()
            .filter(dispatch -> dispatch.answer() instanceof Returned)
            .map(Dispatch::recipient)
            .map(agency -> agency + " trả lại");
    var corrections = sequel.corrections().stream().map(notation -> "Đính chính: " + notation);
    return Stream.of(
            Stream.of(urgency(sequel.urgency())),
            returns,
            corrections,
            Stream.of(standing(sequel.standing())))
        .flatMap(each -> each)
        .filter(words -> !words.isEmpty())
        .collect(joining("; "));
  }

  private static String urgency(Urgency urgency) {
    return switch (urgency) {
      case NORMAL -> "";
      case URGENT -> "Khẩn";
      case VERY_URGENT -> "Thượng khẩn";
      case EXPRESS -> "Hỏa tốc";
    };
  }

  /** Whether it still holds; empty while it does. */
  static String standing(Standing standing) {
    return switch (standing) {
      case Standing.InForce holds -> "";
      case Standing.Replaced over -> "Đã được thay thế ngày " + day(over.at());
      case Standing.Recalled over -> "Đã thu hồi ngày " + day(over.at());
    };
  }

  private static String day(Instant at) {
    return DAY.format(at);
  }
}
