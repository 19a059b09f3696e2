package vn.motcua.signing.adapter.http;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.signing.application.Pin;

/**
 * Layer 1: the hash of the bytes that were shown, the PIN, and a remote key's one-time password.
 */
@SuppressWarnings("ArrayRecordComponent")
record PersonSigningRequest(
    @Nullable String frozenSha256, char @Nullable [] pin, char @Nullable [] oneTimePassword) {
  @Nullable Pin oneTime() {
    return oneTimePassword == null ? null : new Pin(oneTimePassword);
  }

  List<FieldFault> faults() {
    var faults = new ArrayList<FieldFault>();
    if (frozenSha256 == null || !frozenSha256.matches("[0-9a-f]{64}")) {
      faults.add(
          new FieldFault("frozenSha256", "64 chữ số hex viết thường / 64 lower-case hex digits"));
    }
    if (pin == null || pin.length == 0) {
      faults.add(FieldFault.missing("pin"));
    }
    return faults;
  }

  @Override
  public String toString() {
    return "PersonSigningRequest[" + frozenSha256 + "]";
  }
}
