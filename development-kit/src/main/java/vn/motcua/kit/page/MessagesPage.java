package vn.motcua.kit.page;

import static java.util.stream.Collectors.joining;

import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.motcua.kit.HtmlTemplate;
import vn.motcua.kit.Language;
import vn.motcua.kit.account.Accounts;
import vn.motcua.kit.account.Person;
import vn.motcua.kit.inbox.Channel;
import vn.motcua.kit.inbox.ReceivedMessage;

/** The page of sent messages: plain HTML, newest first, no script. */
final class MessagesPage {
  static final String CONTENT_POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";
  static final int SIZE = 25;

  private static final HtmlTemplate FRAME =
      HtmlTemplate.beside(MessagesPage.class, "messages.html");
  private static final HtmlTemplate ENTRY = HtmlTemplate.beside(MessagesPage.class, "message.html");
  private static final HtmlTemplate ROW = HtmlTemplate.beside(MessagesPage.class, "account.html");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss", Locale.ROOT);

  private final Map<String, String> texts;
  private final Accounts accounts;

  MessagesPage(Language language, Accounts accounts) {
    this.texts = HtmlTemplate.texts(MessagesPage.class, "messages", language.tag());
    this.accounts = accounts;
  }

  /**
   * The page as HTML.
   *
   * @param newestFirst those the filter wants
   */
  String render(List<ReceivedMessage> newestFirst, Filter filter) {
    var pages = Math.max(1, (newestFirst.size() + SIZE - 1) / SIZE);
    var page = Math.min(filter.page(), pages);
    var shown = newestFirst.subList((page - 1) * SIZE, Math.min(newestFirst.size(), page * SIZE));
    var values = new HashMap<>(texts);
    values.put("recipientValue", filter.recipient());
    values.put("channelOptions", options(filter));
    values.put("count", texts.getOrDefault("found", "").formatted(newestFirst.size(), page, pages));
    values.put(
        "messages", shown.isEmpty() ? empty() : shown.stream().map(this::entry).collect(joining()));
    values.put("previous", page > 1 ? turn(page - 1, "newer") : "");
    values.put("next", page < pages ? turn(page + 1, "older") : "");
    values.put("accounts", accounts.people().stream().map(this::row).collect(joining()));
    return FRAME.fill(values);
  }

  private String options(Filter filter) {
    var both = option("", text("bothChannels"), filter.channel() == null);
    return both
        + option("SMS", "SMS", filter.channel() == Channel.SMS)
        + option("EMAIL", text("email"), filter.channel() == Channel.EMAIL);
  }

  private static String option(String value, String label, boolean selected) {
    return "<option value=\"%s\"%s>%s</option>"
        .formatted(value, selected ? " selected" : "", HtmlTemplate.escape(label));
  }

  private String turn(int page, String key) {
    return "<button name=\"page\" value=\"%d\">%s</button>"
        .formatted(page, HtmlTemplate.escape(text(key)));
  }

  private String empty() {
    return "<p>%s</p>".formatted(HtmlTemplate.escape(text("none")));
  }

  private String entry(ReceivedMessage message) {
    var values = new HashMap<>(texts);
    values.put("channel", message.channel() == Channel.SMS ? "SMS" : text("email"));
    values.put("heading", message.subject().isEmpty() ? "SMS" : message.subject());
    values.put("at", message.receivedAt().toString());
    values.put("time", TIME.format(message.receivedAt()));
    values.put("from", message.from());
    values.put("to", message.to());
    values.put("text", message.text());
    return ENTRY.fill(values);
  }

  private String row(Person person) {
    var values = new HashMap<String, String>();
    values.put("user", person.user());
    values.put("password", person.password());
    values.put("name", person.name());
    values.put(
        "agency",
        person.agencyCode().flatMap(accounts::agency).map(agency -> agency.name()).orElse("–"));
    values.put("roles", String.join(", ", person.roles()));
    values.put("pin", person.signingPin().orElse("–"));
    return ROW.fill(values);
  }

  private String text(String key) {
    return texts.getOrDefault(key, key);
  }
}
