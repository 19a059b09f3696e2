package vn.motcua.signing.adapter.http;

import java.util.List;
import java.util.Map;
import vn.motcua.http.edge.EdgeProblems;
import vn.motcua.http.edge.ProblemException;

/** One field of a request that is not right. */
record FieldFault(String field, String message) {
  static FieldFault missing(String field) {
    return new FieldFault(field, "bắt buộc / required");
  }

  static void refuse(List<FieldFault> faults) {
    if (!faults.isEmpty()) {
      throw problem(faults);
    }
  }

  static ProblemException problem(List<FieldFault> faults) {
    var errors =
        faults.stream()
            .map(fault -> Map.of("field", fault.field(), "message", fault.message()))
            .toList();
    return new ProblemException(EdgeProblems.INVALID.with("errors", errors));
  }
}
