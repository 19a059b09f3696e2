package vn.motcua.signing.adapter.http;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Another document and why it comes in; a correction needs no reason, its letter tells it. */
record OtherDocumentRequest(@Nullable String documentId, @Nullable String reason) {
  List<FieldFault> faults(boolean needsReason) {
    var faults = new ArrayList<FieldFault>();
    if (documentId == null || documentId.isBlank()) {
      faults.add(FieldFault.missing("documentId"));
    }
    if (needsReason) {
      faults.addAll(ReasonRequest.faults(reason));
    }
    return faults;
  }
}
