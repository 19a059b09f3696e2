package vn.motcua.signing.adapter.http;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why something is returned or recalled. */
record ReasonRequest(@Nullable String reason) {
  private static final int LONGEST = 2_000;

  List<FieldFault> faults() {
    return faults(reason);
  }

  static List<FieldFault> faults(@Nullable String reason) {
    if (reason == null || reason.isBlank()) {
      return List.of(FieldFault.missing("reason"));
    }
    return reason.length() > LONGEST
        ? List.of(new FieldFault("reason", "tối đa 2.000 ký tự / at most 2,000 characters"))
        : List.of();
  }
}
