package vn.motcua.signing.adapter.http;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.VietnamTime;
import vn.motcua.http.edge.Language;
import vn.motcua.signing.application.RegistryFinding;

/** What the register says of a file, in the words of the page. */
record RegistryWords(String tone, String verdict, String sentence) {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  static RegistryWords of(RegistryFinding finding, Language language) {
    var en = language == Language.EN;
    return new RegistryWords(
        tone(finding.state()), verdict(finding.state(), en), sentence(finding, en));
  }

  private static String tone(RegistryFinding.State state) {
    return switch (state) {
      case IN_FORCE -> "good";
      case CORRECTED -> "doubt";
      case REPLACED, RECALLED -> "bad";
    };
  }

  private static String verdict(RegistryFinding.State state, boolean en) {
    return switch (state) {
      case IN_FORCE -> en ? "In force" : "Văn bản còn hiệu lực";
      case CORRECTED -> en ? "In force, corrected" : "Văn bản còn hiệu lực, đã được đính chính";
      case REPLACED -> en ? "Replaced" : "Văn bản đã được thay thế";
      case RECALLED -> en ? "Recalled" : "Văn bản đã bị thu hồi";
    };
  }

  private static String sentence(RegistryFinding finding, boolean en) {
    var document = document(finding, en);
    var other = finding.otherSymbol() == null ? "" : finding.otherSymbol();
    return switch (finding.state()) {
      case IN_FORCE ->
          document + (en ? " stands in the register." : " có trong sổ đăng ký văn bản đi.");
      case CORRECTED ->
          document
              + (en ? " was corrected by letter " : " được đính chính bằng công văn số ")
              + other
              + ".";
      case REPLACED -> document + replaced(other, day(finding.endedAt()), en);
      case RECALLED ->
          document
              + (en ? " was recalled on " : " bị thu hồi ngày ")
              + day(finding.endedAt())
              + (en ? ". Do not use it." : ". Không sử dụng văn bản này.");
    };
  }

  private static String document(RegistryFinding finding, boolean en) {
    return (en ? "Document " : "Văn bản số ")
        + finding.symbol()
        + (en ? " of " : " ngày ")
        + DAY.format(finding.issuedOn());
  }

  private static String replaced(String other, String day, boolean en) {
    var by = other.isEmpty() ? "" : (en ? " by " : " bằng văn bản số ") + other;
    return (en ? " was replaced on " : " được thay thế ngày ") + day + by + ".";
  }

  private static String day(@Nullable Instant at) {
    return at == null ? "" : DAY.format(LocalDate.ofInstant(at, VietnamTime.ZONE));
  }
}
