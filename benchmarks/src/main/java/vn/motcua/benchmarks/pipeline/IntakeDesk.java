package vn.motcua.benchmarks.pipeline;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClient.ResponseSpec;
import reactor.core.publisher.Mono;

/** An intake officer's client: submits at the counter, accepts. */
final class IntakeDesk {

  private static final Map<String, Object> SUBMISSION =
      Map.of(
          "procedureCode",
          "1.001776",
          "receivingAgency",
          RunningIntake.AGENCY,
          "channel",
          "COUNTER",
          "onBehalfOf",
          Map.of("consent", true),
          "applicant",
          Map.of(
              "fullName", "Nguyễn Thị Lan",
              "identityNumber", "001190012345",
              "dateOfBirth", "1990-05-17",
              "address", "Số 5 phố Đội Cấn, phường Ba Đình, Hà Nội",
              "mobile", "0912345678",
              "email", "lan@example.vn"),
          "form",
          Map.of("beneficiaryName", "Nguyễn Văn Cả", "beneficiaryGroup", "Người cao tuổi"),
          "papers",
          List.of(paper("TCXH-TK"), paper("TCXH-NT")));

  private final WebClient http;

  IntakeDesk(String url, String bearer) {
    this.http = WebClient.builder().baseUrl(url).defaultHeader("Authorization", bearer).build();
  }

  Mono<Void> submit() {
    var body = new MultipartBodyBuilder();
    body.part("dossier", SUBMISSION);
    return answered(
        http.post()
            .uri("/api/dossiers")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .bodyValue(body.build())
            .retrieve());
  }

  Mono<Void> accept(String dossierId) {
    return answered(
        http.post()
            .uri("/api/dossiers/{id}/acceptance", dossierId)
            .bodyValue(Map.of("identityChecked", true))
            .retrieve());
  }

  /** Anything but success fails. */
  private static Mono<Void> answered(ResponseSpec response) {
    return response.toBodilessEntity().then();
  }

  private static Map<String, Object> paper(String code) {
    return Map.of("paperCode", code, "fileName", code + ".pdf", "copies", 1);
  }
}
