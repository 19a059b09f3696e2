package vn.motcua.signing.adapter.http;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Layer 2: the PIN of the agency's key. */
@SuppressWarnings("ArrayRecordComponent")
record AgencySigningRequest(char @Nullable [] pin) {
  List<FieldFault> faults() {
    return pin == null || pin.length == 0 ? List.of(FieldFault.missing("pin")) : List.of();
  }

  @Override
  public String toString() {
    return "AgencySigningRequest[]";
  }
}
