package vn.motcua.event.delivery.operator;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;
import vn.motcua.http.edge.Language;

/** The groups and their lag as a light page. */
record ConsumersPage(Language language) {

  private static final String STYLE =
      "body{font:17px/1.5 serif;max-width:60rem;margin:2rem auto;padding:0 1rem}"
          + "td,th{text-align:left;padding:.2rem 1rem .2rem 0;vertical-align:top}"
          + "td.n{text-align:right}"
          + "@media(max-width:40rem){table{font-size:.8rem}"
          + "td,th{padding-right:.5rem;overflow-wrap:anywhere}}";

  String of(List<ConsumerLag.Group> groups) {
    return "<!doctype html><html lang=\"%s\"><meta charset=\"utf-8\">".formatted(language.tag())
        + "<meta name=\"viewport\" content=\"width=device-width\">"
        + "<title>%1$s</title><style>%2$s</style><h1>%1$s</h1><p>%3$s</p>"
            .formatted(say("Ai đọc đến đâu", "Who has read how far"), STYLE, explanation())
        + (groups.isEmpty() ? "<p>" + say("Chưa có nhóm nào.", "No group yet.") : table(groups))
        + "</html>";
  }

  private String explanation() {
    return say(
        "Số sự kiện mỗi nhóm còn phải đọc ở từng chủ đề công khai. Dấu kết thúc giao dịch cũng được"
            + " tính: còn không quá một ở mỗi phân vùng nghĩa là đã đọc hết.",
        "How many records each group has still to read of each public topic. The mark that ends a"
            + " transaction counts too: up to one a partition means that everything was read.");
  }

  private String table(List<ConsumerLag.Group> groups) {
    return "<table><tr><th>%s<th>%s<th>%s<th>%s<th>%s"
            .formatted(
                say("Nhóm", "Group"),
                say("Kết nối", "Connected"),
                say("Chủ đề", "Topic"),
                say("Còn lại", "Lag"),
                say("Phân vùng chậm", "Partitions behind"))
        + groups.stream().map(this::rows).collect(Collectors.joining())
        + "</table>";
  }

  private String rows(ConsumerLag.Group group) {
    return group.topics().stream()
        .map(each ->
            "<tr><td>%s<td>%s<td>%s<td class=\"n\">%d<td class=\"n\">%d"
                .formatted(
                    HtmlUtils.htmlEscape(group.name(), "UTF-8"),
                    group.connected() ? say("có", "yes") : say("không", "no"),
                    each.topic(),
                    each.lag(),
                    each.partitionsBehind()))
        .collect(Collectors.joining());
  }

  private String say(String vi, String en) {
    return language == Language.EN ? en : vi;
  }
}
