package vn.motcua.signing.adapter.http;

import vn.motcua.http.edge.ProblemException;
import vn.motcua.signing.domain.DocumentId;
import vn.motcua.signing.domain.Refusal;

/** The document that a path names. */
final class DocumentPath {

  private DocumentPath() {}

  /** No document has a blank id. */
  static DocumentId id(String named) {
    if (named.isBlank()) {
      throw new ProblemException(RefusalProblems.of(Refusal.NOT_FOUND));
    }
    return new DocumentId(named);
  }
}
