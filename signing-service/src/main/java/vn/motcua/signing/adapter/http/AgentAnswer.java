package vn.motcua.signing.adapter.http;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an agent sends back: certificate (DER) and signature value, each in base64. */
@SuppressWarnings("ArrayRecordComponent")
record AgentAnswer(@Nullable String token, byte @Nullable [] certificate, byte @Nullable [] value) {

  List<FieldFault> faults(@Nullable String header) {
    var faults = new ArrayList<FieldFault>();
    if (header == null && token == null) {
      faults.add(FieldFault.missing("token"));
    }
    if (header != null && token != null && !header.equals(token)) {
      faults.add(new FieldFault("token", "khác với tiêu đề / differs from the header"));
    }
    if (certificate == null || certificate.length == 0) {
      faults.add(FieldFault.missing("certificate"));
    }
    if (value == null || value.length == 0) {
      faults.add(FieldFault.missing("value"));
    }
    return faults;
  }

  @Override
  public String toString() {
    return "AgentAnswer[…]";
  }
}
