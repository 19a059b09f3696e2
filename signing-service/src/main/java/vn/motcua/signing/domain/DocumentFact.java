package vn.motcua.signing.domain;

import java.time.Instant;

/** What happened to a document, told once and for ever. */
public sealed interface DocumentFact {
  record WasDrafted(Docket docket) implements DocumentFact {}

  record WasApproved(Docket docket, String approver, Instant at) implements DocumentFact {}

  record WasSignedByPerson(Docket docket, DocumentNumber number, SignatureLayer.Personal layer)
      implements DocumentFact {}

  record WasIssued(Docket docket, Signing signing, StoredRevision file, Instant at)
      implements DocumentFact {}

  record WasRejected(Docket docket, Rejection rejection) implements DocumentFact {}

  record WasRefusedConfidential(DocumentId id, String agency, DocumentType type, Instant at)
      implements DocumentFact {}
}
