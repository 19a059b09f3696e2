package vn.motcua.signing.adapter.http;

import static vn.motcua.http.edge.Language.EN;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.VietnamTime;
import vn.motcua.http.edge.Language;
import vn.motcua.signing.application.RegistryFinding;
import vn.motcua.signing.application.RegistryFinding.PublicEntry;

/**
 * What the register says, in words; the page and the API say the same.
 *
 * @param notice what is still open though the document holds
 */
record RegistryWords(
    String tone, String verdict, String sentence, @Nullable String notice, List<Fact> facts) {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").withZone(VietnamTime.ZONE);

  RegistryWords {
    facts = List.copyOf(facts);
  }

  /** A line of what is known; {@code lang} is the language of its value. */
  record Fact(String label, String value, String lang) {}

  static RegistryWords of(RegistryFinding finding, Instant at, Language language) {
    var words = new StandingWords(finding, language);
    return new RegistryWords(
        words.tone(),
        words.verdict(),
        words.sentence(),
        words.notice(),
        facts(finding.document(), at, language));
  }

  private static List<Fact> facts(PublicEntry document, Instant at, Language language) {
    var en = language == EN;
    var facts = new ArrayList<Fact>();
    if (document.symbol() != null) {
      facts.add(new Fact(en ? "Number" : "Số, ký hiệu", document.symbol(), "vi"));
    }
    facts.add(new Fact(en ? "Type" : "Loại văn bản", document.type().title(), "vi"));
    facts.add(new Fact(en ? "Agency" : "Cơ quan", document.agency(), "vi"));
    if (document.issuedOn() != null) {
      var day = day(document.issuedOn());
      facts.add(new Fact(en ? "Date of issue" : "Ngày ban hành", day, language.tag()));
    }
    var capacity = String.join(" – ", document.signedAs());
    facts.add(new Fact(en ? "Signed as" : "Người ký với tư cách", capacity, "vi"));
    var asked = MINUTE.format(at);
    facts.add(new Fact(en ? "Checked at (Vietnam)" : "Kiểm tra lúc", asked, language.tag()));
    return facts;
  }

  static String day(LocalDate day) {
    return DAY.format(day);
  }

  static String day(@Nullable Instant at) {
    return at == null ? "" : DAY.format(LocalDate.ofInstant(at, VietnamTime.ZONE));
  }
}
