package vn.motcua.signing.adapter.http;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.signing.domain.DocumentId;
import vn.motcua.signing.domain.SigningBatch;

/** Which items to handle now, each with the SHA-256 of the bytes that were shown; and the PIN. */
@SuppressWarnings("ArrayRecordComponent")
record BatchRunRequest(@Nullable List<Seen> documents, char @Nullable [] pin) {

  /** {@code frozenSha256} goes with a signature only. */
  record Seen(@Nullable String documentId, @Nullable String frozenSha256) {
    boolean isRight() {
      return documentId != null
          && !documentId.isBlank()
          && documentId.length() <= 100
          && (frozenSha256 == null || frozenSha256.matches("[0-9a-f]{64}"));
    }
  }

  List<FieldFault> faults() {
    var faults = new ArrayList<FieldFault>();
    var fits =
        documents != null
            && !documents.isEmpty()
            && documents.size() <= SigningBatch.MOST
            && documents.stream().allMatch(Seen::isRight);
    if (!fits) {
      faults.add(
          new FieldFault(
              "documents",
              "1 đến 100 văn bản, mỗi văn bản có documentId và frozenSha256 đã xem"
                  + " / 1 to 100, each with documentId and the frozenSha256 that was shown"));
    }
    if (pin == null || pin.length == 0) {
      faults.add(FieldFault.missing("pin"));
    }
    return faults;
  }

  Map<DocumentId, String> seen() {
    var seen = new HashMap<DocumentId, String>();
    for (var each : documents == null ? List.<Seen>of() : documents) {
      if (each.documentId() != null) {
        seen.put(
            new DocumentId(each.documentId()),
            each.frozenSha256() == null ? "" : each.frozenSha256());
      }
    }
    return seen;
  }

  @Override
  public String toString() {
    return "BatchRunRequest[" + documents + "]";
  }
}
