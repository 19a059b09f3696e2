package vn.motcua.signing.adapter.http;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.VietnamTime;
import vn.motcua.http.edge.Language;
import vn.motcua.signing.application.PdfReport;
import vn.motcua.signing.application.PdfReport.LayerFinding;
import vn.motcua.signing.application.PdfReport.Status;

/** A report in the words of the page. */
record ReportWords(
    String tone,
    String verdict,
    String sentence,
    List<LayerWords> layers,
    @Nullable RegistryWords registry) {
  private static final ZoneId ZONE = VietnamTime.ZONE;
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm:ss dd/MM/yyyy").withZone(ZONE);

  static ReportWords of(PdfReport report, Instant at, Language language) {
    return new ReportWords(
        tone(report.status()),
        verdict(report.status(), language),
        in(report.words(), language),
        report.layers().stream().map(layer -> LayerWords.of(layer, language)).toList(),
        report.registry() == null ? null : RegistryWords.of(report.registry(), at, language));
  }

  private static String tone(Status status) {
    return switch (status) {
      case VALID -> "good";
      case INDETERMINATE -> "doubt";
      case INVALID -> "bad";
    };
  }

  private static String verdict(Status status, Language language) {
    var en = language == Language.EN;
    return switch (status) {
      case VALID -> en ? "Valid" : "Hợp lệ";
      case INDETERMINATE -> en ? "Cannot be confirmed" : "Chưa xác nhận được";
      case INVALID -> en ? "Not valid" : "Không hợp lệ";
    };
  }

  private static String in(PdfReport.Words words, Language language) {
    return language == Language.EN ? words.en() : words.vi();
  }

  /** One layer in words. */
  record LayerWords(
      String tone,
      String title,
      String verdict,
      String sentence,
      @Nullable String signer,
      @Nullable String issuer,
      @Nullable String signedAt,
      boolean revocationUnchecked) {
    static LayerWords of(LayerFinding layer, Language language) {
      return new LayerWords(
          ReportWords.tone(layer.status()),
          title(layer.role(), language),
          ReportWords.verdict(layer.status(), language),
          in(layer.words(), language),
          layer.signer(),
          layer.issuer() == null ? null : CertificateName.of(layer.issuer()),
          layer.signedAt() == null ? null : CLOCK.format(layer.signedAt()),
          layer.revocation().equals("NOT_CHECKED"));
    }

    private static String title(PdfReport.Role role, Language language) {
      var en = language == Language.EN;
      return switch (role) {
        case PERSON ->
            en ? "Layer 1: the authorised person" : "Lớp 1: chữ ký của người có thẩm quyền";
        case AGENCY -> en ? "Layer 2: the agency" : "Lớp 2: chữ ký số của cơ quan";
        case OTHER -> en ? "Another signature" : "Chữ ký khác";
      };
    }
  }
}
