package vn.motcua.signing.domain;

import java.time.Instant;
import java.util.Optional;

/** What stays true of an outgoing document through all its states. */
public record Docket(
    DocumentId id,
    String agency,
    DocumentType type,
    Source source,
    String drafter,
    Instant draftedAt) {

  public Optional<String> dossierId() {
    return source instanceof Source.Requested requested
        ? Optional.of(requested.dossierId())
        : Optional.empty();
  }
}
