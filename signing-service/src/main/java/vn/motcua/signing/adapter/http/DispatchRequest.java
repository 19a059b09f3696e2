package vn.motcua.signing.adapter.http;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The agencies a document is sent to. */
record DispatchRequest(@Nullable List<String> recipients) {
  List<FieldFault> faults() {
    return recipients == null || recipients.isEmpty()
        ? List.of(FieldFault.missing("recipients"))
        : AgencyCodes.faults("recipients", recipients);
  }
}
