package vn.motcua.signing.adapter.http;

import org.jspecify.annotations.Nullable;
import vn.motcua.http.edge.Language;
import vn.motcua.signing.application.RegistryFinding;
import vn.motcua.signing.application.RegistryFinding.Form;

/** Whether a document holds, as a citizen reads it. */
record StandingWords(RegistryFinding finding, Language language) {

  String tone() {
    return switch (finding.state()) {
      case IN_FORCE -> "good";
      case CORRECTED -> "doubt";
      case REPLACED, RECALLED, NOT_ISSUED -> "bad";
    };
  }

  String verdict() {
    return switch (finding.state()) {
      case IN_FORCE -> say("Văn bản có thật, còn hiệu lực", "Genuine and in force");
      case CORRECTED ->
          say("Văn bản còn hiệu lực, đã được đính chính", "Genuine, in force, corrected");
      case REPLACED -> say("Văn bản đã được thay thế", "Replaced");
      case RECALLED -> say("Văn bản đã bị thu hồi", "Recalled");
      case NOT_ISSUED -> say("Chưa phải văn bản đã ban hành", "Not an issued document");
    };
  }

  String sentence() {
    return switch (finding.state()) {
      case IN_FORCE -> document() + inForce();
      case CORRECTED ->
          document()
              + say(" được đính chính bằng công văn số ", " was corrected by letter ")
              + other()
              + ". "
              + readBoth();
      case REPLACED -> document() + replaced();
      case RECALLED -> document() + recalled();
      case NOT_ISSUED -> notIssued();
    };
  }

  /** Both layers stand; only the moment is not confirmed, or not in this file. */
  @Nullable String notice() {
    if (finding.holds() && finding.form() == Form.OUTLASTED) {
      return say(
          "Đã có bản mới hơn của tệp này, kèm dấu thời gian xác nhận thời điểm ký; nên lưu bản đó.",
          "A newer form of this file carries the timestamp that confirms when it was signed; keep"
              + " that one.");
    }
    return finding.awaitsTimestamp()
        ? say(
            "Đang chờ dấu thời gian: chữ ký đã hợp lệ, thời điểm ký chưa được tổ chức cấp dấu thời"
                + " gian xác nhận.",
            "Timestamp pending: the signatures hold; no timestamp authority has confirmed yet when"
                + " they were made.")
        : null;
  }

  private String inForce() {
    return isPaper()
        ? say(
            " có trong sổ đăng ký văn bản đi và còn hiệu lực. Hãy đối chiếu các mục dưới đây với"
                + " bản giấy, hoặc chọn tệp để so từng byte.",
            " stands in the register and is in force. Compare the lines below with the paper, or"
                + " choose the file to compare every byte.")
        : say(
            " có trong sổ đăng ký văn bản đi. Tệp này giống từng byte với bản cơ quan đã ký và ban"
                + " hành.",
            " stands in the register. This file equals, byte for byte, what the agency signed and"
                + " issued.");
  }

  private String readBoth() {
    return say("Hãy đọc kèm công văn đó.", "Read both together.");
  }

  private String replaced() {
    var by = other().isEmpty() ? "" : say(" bằng văn bản số ", " by document ") + other();
    return say(" được thay thế từ ngày ", " has been replaced since ")
        + RegistryWords.day(finding.endedAt())
        + by
        + say(". Không dùng văn bản cũ này.", ". Do not use this old one.");
  }

  private String recalled() {
    return say(" bị thu hồi từ ngày ", " has been recalled since ")
        + RegistryWords.day(finding.endedAt())
        + say(". Không sử dụng văn bản này.", ". Do not use it.");
  }

  private String notIssued() {
    var what =
        switch (finding.form()) {
          case PAPER ->
              say(
                  "Văn bản mang mã này chưa được ban hành. ",
                  "The document with this code has not been issued. ");
          case UNSIGNED -> say("Tệp này là bản chưa ai ký. ", "Nobody has signed this file. ");
          case PERSON_ONLY ->
              say(
                  "Tệp này mới có chữ ký của người có thẩm quyền, chưa có chữ ký số của cơ quan. ",
                  "This file has the authorised person's signature only, not the agency's. ");
          case COMPLETE, OUTLASTED, LASTING ->
              say("Cơ quan đang giữ lại văn bản này. ", "The agency holds this document back. ");
        };
    return what
        + say(
            "Không có giá trị như văn bản đã ban hành. Hãy hỏi cơ quan ban hành.",
            "It is worth nothing as an issued document. Ask the agency.");
  }

  private String document() {
    var entry = finding.document();
    return say("Văn bản số ", "Document ")
        + entry.symbol()
        + (entry.issuedOn() == null
            ? ""
            : say(" ngày ", " of ") + RegistryWords.day(entry.issuedOn()));
  }

  private boolean isPaper() {
    return finding.form() == Form.PAPER;
  }

  private String other() {
    return finding.otherSymbol() == null ? "" : finding.otherSymbol();
  }

  private String say(String vi, String en) {
    return language == Language.EN ? en : vi;
  }
}
