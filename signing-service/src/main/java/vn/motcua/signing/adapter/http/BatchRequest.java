package vn.motcua.signing.adapter.http;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.signing.domain.DocumentId;
import vn.motcua.signing.domain.SigningBatch;

/** A list to be signed or sealed, in this order. */
record BatchRequest(SigningBatch.@Nullable Act act, @Nullable List<String> documents) {
  List<FieldFault> faults() {
    var faults = new ArrayList<FieldFault>();
    if (act == null) {
      faults.add(FieldFault.missing("act"));
    }
    if (!isList()) {
      faults.add(
          new FieldFault(
              "documents",
              "từ 1 đến 100 văn bản, không lặp lại / 1 to 100 documents, none of them twice"));
    }
    return faults;
  }

  private boolean isList() {
    return documents != null
        && !documents.isEmpty()
        && documents.size() <= SigningBatch.MOST
        && documents.stream().noneMatch(id -> id.isBlank() || id.length() > 100)
        && new HashSet<>(documents).size() == documents.size();
  }

  List<DocumentId> ids() {
    return documents == null ? List.of() : documents.stream().map(DocumentId::new).toList();
  }
}
