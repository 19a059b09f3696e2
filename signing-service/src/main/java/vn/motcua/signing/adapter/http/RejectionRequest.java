package vn.motcua.signing.adapter.http;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why a document is rejected. */
record RejectionRequest(@Nullable String reason) {
  List<FieldFault> faults() {
    if (reason == null || reason.isBlank()) {
      return List.of(FieldFault.missing("reason"));
    }
    return reason.length() > 2_000
        ? List.of(new FieldFault("reason", "tối đa 2.000 ký tự / at most 2,000 characters"))
        : List.of();
  }
}
