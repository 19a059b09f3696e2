package vn.motcua.signing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.http.edge.Role;
import vn.motcua.signing.fixture.TestCa;
import vn.motcua.signing.fixture.Tokens;

/**
 * Officers who bring a document to its end however often the service dies under their hands: they
 * look where it stands and do the next thing, again and again.
 */
final class StubbornOffice {
  private static final String SPECIALIST = "p-1002";
  private static final String REVIEWER = "p-1004";
  private static final String CHAIRMAN = "p-1005";
  private static final String CLERK = "p-1006";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
  private final String address;

  StubbornOffice(int port) {
    this.address = "http://127.0.0.1:" + port;
  }

  /** One document from its draft to its issue; answers its id. */
  String issueOne(String type) {
    var id = approved(type);
    until(id, "ISSUED");
    return id;
  }

  /** One document with both layers that waits for more; answers its id. */
  String holdBackOne(String type) {
    var id = approved(type);
    until(id, "HELD_BACK");
    return id;
  }

  /** Several documents by one batch of signatures and one of seals; answers their ids. */
  List<String> issueByBatch(String type, int count, String key) {
    var ids = new ArrayList<String>();
    for (var i = 0; i < count; i++) {
      ids.add(approved(type));
    }
    finish(batch(CHAIRMAN, Role.LEADER, "SIGN", ids, key + "-sign"), CHAIRMAN, Role.LEADER);
    finish(batch(CLERK, Role.RECORDS_CLERK, "SEAL", ids, key + "-seal"), CLERK, Role.RECORDS_CLERK);
    return ids;
  }

  private JsonNode batch(String person, Role role, String act, List<String> ids, String key) {
    while (true) {
      var opened = post(person, role, "/api/batches", Map.of("act", act, "documents", ids), key);
      if (opened.isPresent()) {
        return opened.get();
      }
      rest();
    }
  }

  private void finish(JsonNode batch, String person, Role role) {
    var path = "/api/batches/" + batch.get("id").asString();
    var present = Optional.of(batch);
    while (present.isEmpty() || present.get().get("done").asInt() < batch.get("items").size()) {
      present.ifPresent(it -> look(it, path, person, role));
      var seen = new ArrayList<Map<String, Object>>();
      batch.get("items").valueStream().forEach(item -> seen.add(seen(item)));
      present =
          post(person, role, path + "/run", Map.of("documents", seen, "pin", TestCa.PIN), null);
      rest();
    }
  }

  private void look(JsonNode batch, String path, String person, Role role) {
    batch
        .get("items")
        .valueStream()
        .filter(item -> item.has("frozenSha256") && !item.get("shown").asBoolean())
        .forEach(item ->
            get(
                person,
                role,
                path + "/documents/" + item.get("documentId").asString() + "/frozen.pdf"));
  }

  static Map<String, Object> seen(JsonNode item) {
    var seen = new HashMap<String, Object>();
    seen.put("documentId", item.get("documentId").asString());
    if (item.has("frozenSha256")) {
      seen.put("frozenSha256", item.get("frozenSha256").asString());
    }
    return seen;
  }

  /** A document that waits for its signing to be opened; answers its id. */
  String approved(String type) {
    var id = started(type);
    until(id, "APPROVED");
    return id;
  }

  /** A draft whose answer was lost stays a draft; it has no number. */
  private String started(String type) {
    var draft =
        Map.<String, Object>of(
            "confidentiality",
            "NONE",
            "documentType",
            type,
            "subject",
            "Lịch trực cơ quan",
            "body",
            List.of("Ủy ban nhân dân phường thông báo lịch trực./."),
            "recipients",
            List.of("Lưu: VT."));
    while (true) {
      var made = post(SPECIALIST, Role.SPECIALIST, "/api/documents", draft, null);
      if (made.isPresent()) {
        return made.get().get("id").asString();
      }
      rest();
    }
  }

  private void until(String id, String wanted) {
    while (true) {
      var document = get(CLERK, Role.RECORDS_CLERK, "/api/documents/" + id);
      if (document.filter(it -> it.get("state").asString().equals(wanted)).isPresent()) {
        return;
      }
      document.ifPresent(it -> next(id, it));
      if (document.isEmpty()) {
        rest();
      }
    }
  }

  private void next(String id, JsonNode document) {
    var path = "/api/documents/" + id;
    switch (document.get("state").asString()) {
      case "DRAFTED" -> review(path, document.get("draft"));
      case "APPROVED" -> post(CHAIRMAN, Role.LEADER, path + "/signing", Map.of(), null);
      case "AWAITING_PERSON" ->
          post(
              CHAIRMAN,
              Role.LEADER,
              path + "/signing/person",
              Map.of(
                  "frozenSha256",
                  document.get("signing").get("frozenSha256").asString(),
                  "pin",
                  TestCa.PIN),
              null);
      case "AWAITING_AGENCY", "HELD_BACK" ->
          post(
              CLERK, Role.RECORDS_CLERK, path + "/signing/agency", Map.of("pin", TestCa.PIN), null);
      default -> throw new AssertionError("no way on from " + document);
    }
  }

  private void review(String path, JsonNode draft) {
    if (!draft.has("contentReview")) {
      post(REVIEWER, Role.LEADER, path + "/review", check("CONTENT"), null);
    } else if (!draft.has("formatCheck")) {
      post(CLERK, Role.RECORDS_CLERK, path + "/review", check("FORMAT"), null);
    } else {
      post(CHAIRMAN, Role.LEADER, path + "/approval", Map.of(), null);
    }
  }

  private static Map<String, Object> check(String kind) {
    return Map.of("kind", kind, "passed", true);
  }

  /** Empty when the service gave no answer, or not a good one. */
  Optional<JsonNode> get(String person, Role role, String path) {
    return send(request(person, role, path).GET()).map(StubbornOffice::json);
  }

  Optional<byte[]> file(String id) {
    return send(request(CLERK, Role.RECORDS_CLERK, "/api/documents/" + id + "/issued.pdf").GET());
  }

  /** Once; what comes of it is looked at afterwards. */
  void attempt(String person, Role role, String path, Map<String, Object> body) {
    post(person, role, path, body, null);
  }

  /** Until there is a good answer. */
  JsonNode insist(String person, Role role, String path, Map<String, Object> body) {
    while (true) {
      var answer = post(person, role, path, body, null);
      if (answer.isPresent()) {
        return answer.get();
      }
      rest();
    }
  }

  private Optional<JsonNode> post(
      String person, Role role, String path, Map<String, Object> body, @Nullable String key) {
    var request =
        request(person, role, path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
    if (key != null) {
      request.header("Idempotency-Key", key);
    }
    return send(request).map(StubbornOffice::json);
  }

  private HttpRequest.Builder request(String person, Role role, String path) {
    return HttpRequest.newBuilder(URI.create(address + path))
        .timeout(Duration.ofSeconds(30))
        .header("Authorization", Tokens.bearer(person, "H26.107", role));
  }

  private Optional<byte[]> send(HttpRequest.Builder request) {
    try {
      HttpResponse<byte[]> answer = http.send(request.build(), BodyHandlers.ofByteArray());
      return answer.statusCode() < 300 ? Optional.of(answer.body()) : Optional.empty();
    } catch (IOException dead) {
      return Optional.empty();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  private static JsonNode json(byte[] body) {
    return body.length > 0 && body[0] == '{' ? JSON.readTree(body) : JSON.createObjectNode();
  }

  private static void rest() {
    try {
      TimeUnit.MILLISECONDS.sleep(100);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }
}
