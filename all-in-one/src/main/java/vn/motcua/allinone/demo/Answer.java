package vn.motcua.allinone.demo;

import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a service answered. */
record Answer(int status, byte[] body) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  JsonNode json() {
    return JSON.readTree(body);
  }

  boolean ok() {
    return status >= 200 && status < 300;
  }

  /** Stable code of a refusal; empty for another answer. */
  String code() {
    return ok() || body.length == 0 || body[0] != '{' ? "" : json().path("code").asString("");
  }

  /** This answer, when it is one of success. */
  Answer expectOk(String what) {
    if (!ok()) {
      throw new StepFailed(what + ": " + status + " " + text());
    }
    return this;
  }

  /** This answer, when it is the refusal expected. */
  Answer expectRefusal(String what, int expectedStatus, String expectedCode) {
    if (status != expectedStatus || !code().equals(expectedCode)) {
      throw new StepFailed(
          what
              + ": expected "
              + expectedStatus
              + " "
              + expectedCode
              + ", got "
              + status
              + " "
              + text());
    }
    return this;
  }

  private String text() {
    var text = new String(body, StandardCharsets.UTF_8);
    return text.length() > 500 ? text.substring(0, 500) + "…" : text;
  }
}
