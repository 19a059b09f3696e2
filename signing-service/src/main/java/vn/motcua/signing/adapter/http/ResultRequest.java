package vn.motcua.signing.adapter.http;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Code and secret of a dossier; they travel in the body, never in an address. */
record ResultRequest(@Nullable String code, @Nullable String secret) {
  List<FieldFault> faults() {
    var faults = new ArrayList<FieldFault>();
    if (code == null || code.isBlank() || code.length() > 60) {
      faults.add(FieldFault.missing("code"));
    }
    if (secret == null || secret.isBlank() || secret.length() > 100) {
      faults.add(FieldFault.missing("secret"));
    }
    return faults;
  }

  @Override
  public String toString() {
    return "ResultRequest[]";
  }
}
