package vn.motcua.allinone.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.allinone.Installation;

/** Gathers what the day left behind into one folder. */
final class Harvest {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
  private static final Set<String> ENDED =
      Set.of("DELIVERED", "FAILED", "OUTCOME_UNKNOWN", "SUPPRESSED");

  /** Longer than a message in doubt waits for its receipt in a demo. */
  private static final Duration LAST_NOTICES = Duration.ofSeconds(150);

  private final Office office;
  private final DemoState state;
  private final Narrator narrator;
  private final Installation installation;
  private final Path out;

  Harvest(Office office, DemoState state, Narrator narrator, Installation installation, Path out) {
    this.office = office;
    this.state = state;
    this.narrator = narrator;
    this.installation = installation;
    this.out = out;
  }

  /** Writes every file and answers their names. */
  List<Path> gather(byte[] issued) throws IOException {
    Files.createDirectories(out);
    awaitNotices(state.get("dossierId"));
    awaitNotices(state.get("counterDossierId"));
    return List.of(
        write("giay-tiep-nhan.pdf", form("dossierId", "01")),
        write("phieu-bo-sung.pdf", form("dossierId", "02")),
        write("phieu-tu-choi.pdf", form("counterDossierId", "03")),
        write("van-ban-di.pdf", issued),
        write("trust.pem", Files.readAllBytes(installation.trust())),
        lines("events.jsonl", new EventTape(installation.integrator()).lines()),
        lines("messages.jsonl", messages()),
        write("summary.json", JSON.writeValueAsBytes(summary())));
  }

  /** All that will be sent has been sent, and its receipt is in. */
  private void awaitNotices(String dossierId) {
    if (notices(dossierId).stream().anyMatch(Harvest::leaving)) {
      narrator.notes(
          "Đang chờ xác nhận của những tin vừa gửi ...",
          "Waiting for the receipts of the last messages ...");
    }
    Narrator.await(
        "notices of " + dossierId,
        LAST_NOTICES,
        () -> {
          var notices = notices(dossierId);
          return !notices.isEmpty() && notices.stream().allMatch(Harvest::ended)
              ? Optional.of(notices)
              : Optional.empty();
        });
  }

  private List<JsonNode> notices(String dossierId) {
    var answer =
        office.get(Actor.OPERATOR, office.notification("/api/correspondence/" + dossierId));
    var notices = new ArrayList<JsonNode>();
    if (answer.ok()) {
      answer.json().path("notices").forEach(notices::add);
    }
    return notices;
  }

  /** On its way, perhaps since before a kill. */
  private static boolean leaving(JsonNode notice) {
    return notice.path("state").asString("").equals("SENDING");
  }

  /** An SMS ends with its receipt; an e-mail when the server has taken it. */
  private static boolean ended(JsonNode notice) {
    var noticeState = notice.path("state").asString("");
    return ENDED.contains(noticeState)
        || (noticeState.equals("SENT") && notice.path("channel").asString("").equals("EMAIL"));
  }

  private byte[] form(String dossier, String form) {
    return office
        .get(Actor.DESK, office.intake("/api/dossiers/" + state.get(dossier) + "/forms/" + form))
        .expectOk("form " + form)
        .body();
  }

  private List<String> messages() {
    var lines = new ArrayList<String>();
    var ports = installation.ports();
    var url = ports.http(ports.kitPage()) + "/api/messages?limit=500";
    var answer = office.http().get(url, null).expectOk("messages of the kit").json();
    for (var message : answer.path("items")) {
      var line = new LinkedHashMap<String, Object>();
      for (var name : List.of("channel", "from", "to", "subject", "text", "receivedAt")) {
        line.put(name, message.path(name).isMissingNode() ? null : message.get(name));
      }
      lines.add(JsonMapper.shared().writeValueAsString(line));
    }
    return lines;
  }

  private Map<String, Object> summary() {
    var summary = new LinkedHashMap<String, Object>();
    summary.put("dossiers", List.of(dossier("dossierId"), dossier("counterDossierId")));
    summary.put("document", state.get("symbol"));
    summary.put("documentId", state.get("documentId"));
    summary.put("refusedConfidential", state.get("stubId"));
    var ports = installation.ports();
    var addresses = new LinkedHashMap<String, Integer>();
    addresses.put("intake", ports.intake());
    addresses.put("routing", ports.routing());
    addresses.put("signing", ports.signing());
    addresses.put("notification", ports.notification());
    addresses.put("identity", ports.identity());
    addresses.put("kit", ports.kitPage());
    addresses.put("kafka", ports.kafka());
    summary.put("ports", addresses);
    return summary;
  }

  private Map<String, Object> dossier(String name) {
    var view =
        office
            .get(Actor.DESK, office.intake("/api/dossiers/" + state.get(name)))
            .expectOk("view of a dossier")
            .json();
    var dossier = new LinkedHashMap<String, Object>();
    for (var field :
        List.of(
            "dossierId",
            "code",
            "procedure",
            "nationalStatus",
            "internalState",
            "submittedAt",
            "history")) {
      dossier.put(field, view.path(field));
    }
    return dossier;
  }

  private Path lines(String name, List<String> lines) {
    return write(
        name,
        String.join("\n", lines).concat("\n").getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  private Path write(String name, byte[] content) {
    try {
      return Files.write(out.resolve(name), content);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
