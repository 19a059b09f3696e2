package vn.motcua.kit.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.kit.account.Accounts;
import vn.motcua.kit.inbox.Channel;
import vn.motcua.kit.inbox.Faults;
import vn.motcua.kit.inbox.Inbox;
import vn.motcua.kit.inbox.ReceivedMessage;

class KitPageIT {
  @TempDir Path folder;
  private final Faults sms = new Faults();
  private Inbox inbox;
  private KitPage page;

  @BeforeEach
  void start() throws IOException {
    inbox = Inbox.open(folder.resolve("messages.jsonl"));
    Files.writeString(folder.resolve("trust.pem"), "PEM");
    page =
        KitPage.start(
            0, inbox, Accounts.standard(), folder.resolve("trust.pem"), Map.of("sms", sms));
  }

  @AfterEach
  void stop() {
    page.close();
    inbox.close();
  }

  @Test
  void showsNewestFirstWithEverythingEscaped() throws Exception {
    receive(Channel.EMAIL, "lan@example.vn", "Thư cũ", "<script>alert('x')</script>");
    receive(Channel.EMAIL, "lan@example.vn", "Thư mới", "dòng 1\ndòng 2");

    var html = get("/").body();

    assertThat(html.indexOf("Thư mới")).isPositive().isLessThan(html.indexOf("Thư cũ"));
    assertThat(html).contains("&lt;script&gt;alert(&#39;x&#39;)").doesNotContain("<script>");
    assertThat(html).contains("<html lang=\"vi\">", "chutich.bd", "href=\"/trust.pem\"");
    assertThat(get("/?lang=en").body()).contains("<html lang=\"en\">", "Newest first");
  }

  @Test
  void filtersByRecipientAndChannelWithoutPuttingThemInTheAddress() throws Exception {
    receive(Channel.SMS, "84912345678", "", "tin cho Lan");
    receive(Channel.SMS, "84987654321", "", "tin cho Bình");
    receive(Channel.EMAIL, "binh@example.vn", "Thư", "thư cho Bình");

    var byNumber =
        post("/", "application/x-www-form-urlencoded", "recipient=345&channel=&page=1").body();
    var byChannel =
        post("/", "application/x-www-form-urlencoded", "recipient=&channel=EMAIL&page=1").body();

    assertThat(byNumber).contains("tin cho Lan").doesNotContain("cho Bình");
    assertThat(byChannel).contains("thư cho Bình").doesNotContain("tin cho");
  }

  @Test
  void turnsPages() throws Exception {
    for (var i = 1; i <= MessagesPage.SIZE + 1; i++) {
      receive(Channel.SMS, "84912345678", "", "tin số " + i + ".");
    }

    var first = get("/").body();
    var second =
        post("/", "application/x-www-form-urlencoded", "recipient=&channel=&page=2").body();

    assertThat(first)
        .contains("tin số 26.", "value=\"2\">Cũ hơn")
        .doesNotContain("tin số 1.", "Mới hơn");
    assertThat(second).contains("tin số 1.", "Mới hơn").doesNotContain("tin số 2.", "Cũ hơn");
  }

  @Test
  void givesProgramsTheMessagesSinceAPlace() throws Exception {
    for (var i = 1; i <= 3; i++) {
      receive(Channel.SMS, "84912345678", "", "tin " + i);
    }

    var first = JsonMapper.shared().readTree(get("/api/messages?limit=2").body());
    var rest =
        JsonMapper.shared()
            .readTree(get("/api/messages?since=" + first.get("next").asInt()).body());

    assertThat(first.get("items")).hasSize(2);
    assertThat(first.at("/items/0/sequence").asInt()).isEqualTo(1);
    assertThat(first.at("/items/0/text").asString()).isEqualTo("tin 1");
    assertThat(first.at("/items/0/receivedAt").asString()).endsWith("+07:00");
    assertThat(rest.at("/items/0/text").asString()).isEqualTo("tin 3");
    assertThat(rest.get("next").isNull()).isTrue();
  }

  @Test
  void setsAndClearsFaults() throws Exception {
    assertThat(post("/api/faults/sms", "application/json", "{\"rejectNext\":2}").body())
        .contains("\"rejectNext\":2");
    assertThat(sms.takeRejection()).isTrue();
    assertThat(post("/api/faults/sms", "text/plain", "{}").statusCode()).isEqualTo(415);
    assertThat(post("/api/faults/sms", "application/json", "{").statusCode()).isEqualTo(400);
    assertThat(post("/api/faults/fax", "application/json", "{}").statusCode()).isEqualTo(404);

    send(request("/api/faults").DELETE());

    assertThat(sms.takeRejection()).isFalse();
  }

  @Test
  void answersNonsenseWithAPlainSentence() throws Exception {
    for (var path :
        new String[] {"/?page=x", "/?channel=FAX", "/api/messages?since=x", "/nowhere"}) {
      var answer = get(path);
      assertThat(answer.statusCode()).as(path).isBetween(400, 404);
      assertThat(answer.body()).as(path).doesNotContain("Exception").doesNotContain("\tat ");
    }
  }

  @Test
  void servesTheRootCertificate() throws Exception {
    assertThat(get("/trust.pem").body()).isEqualTo("PEM");
  }

  private void receive(Channel channel, String to, String subject, String text) {
    var at = OffsetDateTime.parse("2026-11-22T09:00:00+07:00");
    inbox.append(new ReceivedMessage(channel, "MOTCUA", to, subject, text, at, null, null));
  }

  private HttpResponse<String> get(String path) throws Exception {
    return send(request(path));
  }

  private HttpResponse<String> post(String path, String type, String body) throws Exception {
    return send(
        request(path).header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + page.uri().getPort() + path));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    try (var http = HttpClient.newHttpClient()) {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
  }
}
