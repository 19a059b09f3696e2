package vn.motcua.signing.adapter.http;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is to be signed, and the token's certificates (DER), the signer's own first. */
record AgentRequest(@Nullable String frozenSha256, @Nullable List<byte[]> certificates) {
  private static final int MOST = 8;

  List<FieldFault> faults() {
    var faults = new ArrayList<FieldFault>();
    if (frozenSha256 == null || !frozenSha256.matches("[0-9a-f]{64}")) {
      faults.add(
          new FieldFault("frozenSha256", "64 chữ số hex viết thường / 64 lower-case hex digits"));
    }
    if (chain().size() > MOST) {
      faults.add(new FieldFault("certificates", "nhiều nhất 8 / at most 8"));
    }
    return faults;
  }

  List<byte[]> chain() {
    return certificates == null ? List.of() : certificates;
  }
}
