package vn.motcua.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Sends submissions of the monthly social allowance, as a citizen's client would. */
final class Submissions {

  private final WebTestClient client;
  private final Map<String, Object> dossier = new LinkedHashMap<>();
  private final Map<String, Object> applicant = new LinkedHashMap<>();
  private final Map<String, byte[]> files = new LinkedHashMap<>();
  private final Map<String, String> names = new LinkedHashMap<>();

  Submissions(WebTestClient client) {
    this.client = client;
    applicant.putAll(
        Map.of(
            "fullName", "Nguyễn Thị Lan",
            "identityNumber", "001190012345",
            "dateOfBirth", "1990-05-17",
            "address", "Số 5 phố Đội Cấn, phường Ba Đình, Hà Nội",
            "mobile", "0912 345 678",
            "email", "lan@example.vn"));
    dossier.put("procedureCode", "1.001776");
    dossier.put("receivingAgency", "H26.107");
    dossier.put("applicant", applicant);
    dossier.put(
        "form", Map.of("beneficiaryName", "Nguyễn Văn Cả", "beneficiaryGroup", "Người cao tuổi"));
    dossier.put("papers", papers());
    dossier.put("resultDelivery", "ELECTRONIC");
    dossier.put("language", "vi");
    file("tk", "to-khai.pdf", Papers.pdf());
    file("nt", "can-cuoc.pdf", Papers.pdf());
  }

  private static List<Map<String, Object>> papers() {
    return List.of(
        Map.of("paperCode", "TCXH-TK", "part", "tk", "fileName", "to-khai.pdf", "copies", 1),
        Map.of("paperCode", "TCXH-NT", "part", "nt", "fileName", "can-cuoc.pdf", "copies", 1));
  }

  Submissions with(String field, Object value) {
    dossier.put(field, value);
    return this;
  }

  Submissions applicant(String field, Object value) {
    applicant.put(field, value);
    return this;
  }

  Submissions file(String part, String name, byte[] content) {
    files.put(part, content);
    names.put(part, name);
    return this;
  }

  Submissions withoutFile(String part) {
    files.remove(part);
    return this;
  }

  ResponseSpec send(String token, String key) {
    return client
        .post()
        .uri("/api/dossiers")
        .header("Authorization", "Bearer " + token)
        .header("Idempotency-Key", key)
        .contentType(MediaType.MULTIPART_FORM_DATA)
        .bodyValue(body("dossier", dossier).build())
        .exchange();
  }

  ResponseSpec sendRaw(String token, String key, String json) {
    var body = new MultipartBodyBuilder();
    body.part("dossier", json, MediaType.APPLICATION_JSON);
    return client
        .post()
        .uri("/api/dossiers")
        .header("Authorization", "Bearer " + token)
        .header("Idempotency-Key", key)
        .contentType(MediaType.MULTIPART_FORM_DATA)
        .bodyValue(body.build())
        .exchange();
  }

  ResponseSpec supply(String token, String dossierId, String paperCode) {
    files.clear();
    file("kt", "khuyet-tat.pdf", Papers.pdf());
    var supplement = Map.of("papers", List.of(Map.of("paperCode", paperCode, "part", "kt")));
    return client
        .post()
        .uri("/api/dossiers/{id}/supplement", dossierId)
        .header("Authorization", "Bearer " + token)
        .contentType(MediaType.MULTIPART_FORM_DATA)
        .bodyValue(body("supplement", supplement).build())
        .exchange();
  }

  private MultipartBodyBuilder body(String part, Object json) {
    var body = new MultipartBodyBuilder();
    body.part(part, json, MediaType.APPLICATION_JSON);
    files.forEach(
        (name, content) -> body.part(name, content).filename(String.valueOf(names.get(name))));
    return body;
  }
}
