package vn.motcua.notification.domain;

import java.text.Normalizer;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts facts into a template's words; dates are absolute, in Vietnam's time.
 *
 * @param diacritics whether short messages keep their diacritics (and so cost more parts)
 */
public record Composer(Pages pages, ZoneId zone, boolean diacritics) {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z]+)}");
  private static final DateTimeFormatter VI =
      DateTimeFormatter.ofPattern("HH'h'mm 'ngày' dd/MM/yyyy");
  private static final DateTimeFormatter EN = DateTimeFormatter.ofPattern("HH:mm 'on' dd/MM/yyyy");

  /** The words of a notice about a dossier of that desk. */
  public Message compose(
      Template template, Channel channel, Language language, Facts facts, Desk desk) {
    var values = values(template, language, facts, desk);
    var wording = template.in(language);
    return switch (channel) {
      case SMS -> new Message.Sms(sms(fill(wording.sms(), values)));
      case EMAIL -> new Message.Mail(fill(wording.subject(), values), fill(wording.text(), values));
    };
  }

  private SmsText sms(String text) {
    return diacritics ? new SmsText(text) : SmsText.withoutDiacritics(text);
  }

  private Map<String, String> values(Template template, Language language, Facts facts, Desk desk) {
    var values = new HashMap<String, String>();
    values.put("code", facts.code());
    values.put("at", written(facts.at(), language));
    values.put("desk", desk.name());
    values.put("place", desk.place());
    values.put("openingHours", desk.openingHours());
    values.put("trackingPage", pages.tracking());
    values.put("ratingPage", pages.rating());
    if (facts.promisedAt() != null) {
      values.put("promisedAt", written(facts.promisedAt(), language));
    }
    if (facts.kind() != null && template.phrases().containsKey("kind")) {
      values.put("kind", template.phrase("kind", facts.kind(), language));
    }
    return values;
  }

  private String written(Instant at, Language language) {
    return (language == Language.VI ? VI : EN).format(at.atZone(zone));
  }

  private static String fill(String words, Map<String, String> values) {
    var filled =
        PLACEHOLDER
            .matcher(words)
            .replaceAll(match -> Matcher.quoteReplacement(value(values, match.group(1))));
    return Normalizer.normalize(filled, Normalizer.Form.NFC);
  }

  private static String value(Map<String, String> values, String name) {
    var value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("Nothing to put into {" + name + "}");
    }
    return value;
  }
}
