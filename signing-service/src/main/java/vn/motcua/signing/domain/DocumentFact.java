package vn.motcua.signing.domain;

import java.time.Instant;

/** What happened to a document, told once and for ever. */
public sealed interface DocumentFact {
  record WasDrafted(Docket docket) implements DocumentFact {}

  record WasEdited(Docket docket, int revision, Instant at) implements DocumentFact {}

  /** Initials of one kind were put on the draft. */
  record WasInitialled(Docket docket, ReviewKind kind, Instant at) implements DocumentFact {}

  record WasSentBack(Docket docket, Instant at) implements DocumentFact {}

  record WasApproved(Docket docket, Authority authority, Instant at) implements DocumentFact {}

  record WasNumbered(Docket docket, DocumentNumber number, Instant at) implements DocumentFact {}

  record WasFrozen(Docket docket, Signing signing) implements DocumentFact {}

  record NumberWasVoided(Docket docket, VoidedNumber voided) implements DocumentFact {}

  record WasSignedByPerson(Docket docket, Signing signing, SignatureLayer.Personal layer)
      implements DocumentFact {}

  record WasSignedByAgency(Docket docket, DocumentNumber number, SignatureLayer.OfAgency layer)
      implements DocumentFact {}

  record WasHeldBack(Docket docket, DocumentNumber number, Instant at) implements DocumentFact {}

  record WasIssued(Docket docket, Signing signing, StoredRevision file, Instant at)
      implements DocumentFact {}

  record WasRejected(Docket docket, Rejection rejection) implements DocumentFact {}

  /** The dossier was withdrawn in time. */
  record WasCancelled(Docket docket, Instant at) implements DocumentFact {}

  /** The dossier was withdrawn too late. */
  record CancellationWasRefused(Docket docket, DocumentNumber number, Instant issuedAt, Instant at)
      implements DocumentFact {}

  record WasDispatched(Docket docket, String recipient, Instant at) implements DocumentFact {}

  record WasAcknowledged(Docket docket, String recipient, Instant at) implements DocumentFact {}

  record WasReturned(Docket docket, String recipient, Instant at) implements DocumentFact {}

  record WasArchived(Docket docket, StoredRevision file, Instant at) implements DocumentFact {}

  record WasCorrected(Docket docket, DocumentNumber number, DocumentId letter, Instant at)
      implements DocumentFact {}

  record WasReplaced(Docket docket, DocumentNumber number, DocumentId replacement, Instant at)
      implements DocumentFact {}

  record WasRecalled(Docket docket, DocumentNumber number, Instant at) implements DocumentFact {}

  record WasRefusedConfidential(DocumentId id, String agency, DocumentType type, Instant at)
      implements DocumentFact {}
}
