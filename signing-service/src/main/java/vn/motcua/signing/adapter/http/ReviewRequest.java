package vn.motcua.signing.adapter.http;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.signing.domain.ReviewKind;

/** A reviewer's finding. */
record ReviewRequest(@Nullable ReviewKind kind, @Nullable Boolean passed, @Nullable String note) {
  List<FieldFault> faults() {
    var faults = new ArrayList<FieldFault>();
    if (kind == null) {
      faults.add(FieldFault.missing("kind"));
    }
    if (kind == ReviewKind.SIGNER) {
      faults.add(new FieldFault("kind", "CONTENT, FORMAT, FURTHER"));
    }
    if (passed == null) {
      faults.add(FieldFault.missing("passed"));
    }
    if (Boolean.FALSE.equals(passed) && (note == null || note.isBlank())) {
      faults.add(FieldFault.missing("note"));
    }
    if (note != null && note.length() > 2_000) {
      faults.add(new FieldFault("note", "tối đa 2.000 ký tự / at most 2,000 characters"));
    }
    return faults;
  }
}
