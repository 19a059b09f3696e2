package vn.motcua.signing.adapter.http;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The file (hồ sơ) an original is kept in; its code has at most 20 characters (Phụ lục VI). */
record ArchiveRequest(@Nullable String fileCode) {
  private static final int LONGEST = 20;

  List<FieldFault> faults() {
    if (fileCode == null || fileCode.isBlank()) {
      return List.of(FieldFault.missing("fileCode"));
    }
    return fileCode.length() > LONGEST
        ? List.of(new FieldFault("fileCode", "tối đa 20 ký tự / at most 20 characters"))
        : List.of();
  }
}
