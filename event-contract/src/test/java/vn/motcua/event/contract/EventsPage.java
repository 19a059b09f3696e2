package vn.motcua.event.contract;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Derives the page that people read, Vietnamese first: one file, no script, nothing to load. */
final class EventsPage {

  private static final List<Topic> TOPICS =
      Arrays.stream(Topic.values()).filter(topic -> !EventCatalogue.on(topic).isEmpty()).toList();

  private EventsPage() {}

  static String text() throws IOException {
    var topics = new StringBuilder();
    for (var topic : TOPICS) {
      topics.append(topic(topic));
    }
    return frame()
        .replace("{{count}}", Integer.toString(EventCatalogue.all().size()))
        .replace("{{contents}}", TOPICS.stream().map(EventsPage::contents).collect(lines()))
        .replace("{{headers}}", Headers.all().stream().map(EventsPage::header).collect(lines()))
        .replace("{{topics}}", topics);
  }

  private static String frame() throws IOException {
    try (var frame = EventsPage.class.getResourceAsStream("/events-page.html")) {
      return new String(Objects.requireNonNull(frame).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String contents(Topic topic) {
    var links =
        EventCatalogue.on(topic).stream()
            .map(type ->
                "<li><a href=\"#%s\">%s</a>%s</li>"
                    .formatted(
                        type.name(),
                        shortName(type),
                        declared(type) ? " <span class=\"later\">○</span>" : ""))
            .collect(lines());
    return "<details><summary>%s <span lang=\"en\">%s</span></summary><ul>\n%s\n</ul></details>"
        .formatted(TopicWords.of(topic).vi(), TopicWords.of(topic).en(), links);
  }

  private static String header(Headers.Header header) {
    return "<tr><th scope=\"row\"><code>%s</code></th><td>%s<br><span lang=\"en\">%s</span></td></tr>"
        .formatted(header.name(), escape(header.vi()), escape(header.en()));
  }

  private static String topic(Topic topic) throws IOException {
    var text =
        new StringBuilder(
            """
            <section id="%s">
            <h2>%s <span lang="en">%s</span></h2>
            <p><code>%s</code> · do <b>%s</b> ghi <span lang="en">written by</span> · %s <span lang="en">may read</span> · giữ \
            <span lang="en">kept:</span> %s</p>
            """
                .formatted(
                    topic.topicName(),
                    TopicWords.of(topic).vi(),
                    TopicWords.of(topic).en(),
                    topic.topicName(),
                    TopicWords.writer(topic),
                    TopicWords.readers(topic),
                    TopicWords.kept(topic)));
    for (var type : EventCatalogue.on(topic)) {
      text.append(event(type));
    }
    return text.append("</section>\n").toString();
  }

  private static String event(EventType<?> type) throws IOException {
    return """
    <article id="%s">
    <h3><a href="#%s">%s</a> %s</h3>
    <p>%s<br><span lang="en">%s</span></p>
    <p class="facts">Căn cứ <span lang="en">follows</span>: %s · %s <span lang="en">%s</span>: %s</p>
    <details><summary>Trường và mẫu <span lang="en">Fields and sample</span></summary>
    <table><tbody>
    %s
    </tbody></table>
    <pre tabindex="0">%s</pre></details>
    </article>
    """
        .formatted(
            type.name(),
            type.name(),
            type.name(),
            badge(type),
            escape(type.meaning().vi()),
            escape(type.meaning().en()),
            escape(type.source()),
            TopicWords.actedOn(type).vi(),
            TopicWords.actedOn(type).en(),
            TopicWords.consumers(type),
            EventFields.of(type).stream().map(EventsPage::field).collect(lines()),
            escape(
                Files.readString(Generated.RESOURCES.resolve("samples/" + type.name() + ".json"))
                    .strip()));
  }

  private static String badge(EventType<?> type) {
    return declared(type)
        ? "<span class=\"badge declared\">khai báo, chưa phát · <span lang=\"en\">declared, not yet"
            + " published</span></span>"
        : "";
  }

  private static String field(EventFields field) {
    return "<tr><th scope=\"row\"><code>%s</code>%s</th><td>%s<br><span lang=\"en\">%s</span>%s</td></tr>"
        .formatted(
            field.name(),
            field.optional() ? " <i>tùy chọn · <span lang=\"en\">optional</span></i>" : "",
            escape(field.meaning().vi()),
            escape(field.meaning().en()),
            form(field));
  }

  private static String form(EventFields field) {
    if (field.values().isEmpty()) {
      return "<br><code class=\"form\">" + escape(field.form()) + "</code>";
    }
    return field.values().stream()
        .map(value ->
            "<li><code>%s</code> %s · <span lang=\"en\">%s</span></li>"
                .formatted(
                    value.name(), escape(value.meaning().vi()), escape(value.meaning().en())))
        .collect(Collectors.joining("", "<ul>", "</ul>"));
  }

  private static boolean declared(EventType<?> type) {
    return type.standing() == EventType.Standing.DECLARED;
  }

  private static String shortName(EventType<?> type) {
    return type.name().substring("vn.motcua.".length());
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static java.util.stream.Collector<CharSequence, ?, String> lines() {
    return Collectors.joining("\n");
  }
}
