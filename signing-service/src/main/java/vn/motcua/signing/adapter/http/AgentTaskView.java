package vn.motcua.signing.adapter.http;

import java.time.Instant;
import vn.motcua.signing.application.ExternalSigner.Task;
import vn.motcua.signing.application.PdfReport;

/** What the agent gets; it shows the summary before it asks for the PIN. */
@SuppressWarnings("ArrayRecordComponent")
record AgentTaskView(
    String documentId,
    PdfReport.Words summary,
    byte[] signedAttributes,
    String scheme,
    String certificateSha256,
    Instant expiresAt,
    String token) {
  static AgentTaskView of(String id, Task task) {
    return new AgentTaskView(
        id,
        task.summary(),
        task.signedAttributes(),
        task.scheme(),
        task.certificateSha256(),
        task.expires(),
        task.token());
  }

  @Override
  public String toString() {
    return "AgentTaskView[" + documentId + ", " + expiresAt + "]";
  }
}
