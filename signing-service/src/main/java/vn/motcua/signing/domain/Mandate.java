package vn.motcua.signing.domain;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why somebody signs in another's place: whose, by which dated paper, for which types of documents
 * (none named = all); ids are opaque.
 */
public record Mandate(
    Ground ground,
    String principal,
    @Nullable Capacity principalCapacity,
    String instrument,
    @Nullable LocalDate instrumentDate,
    List<String> documentTypes) {
  public Mandate {
    documentTypes = List.copyOf(documentTypes);
  }

  /** What another's place is taken for. */
  public enum Ground {
    /** The principal is absent and his deputy acts. */
    ABSENCE,
    /** Authorised in writing. */
    AUTHORISATION
  }

  /** The same mandate, with the capacity in which the principal himself signs. */
  public Mandate from(Capacity capacity) {
    return new Mandate(ground, principal, capacity, instrument, instrumentDate, documentTypes);
  }

  /** In writing, dated, from somebody who may sign himself. */
  boolean isProvenOn(LocalDate day) {
    return !instrument.isBlank()
        && instrumentDate != null
        && !instrumentDate.isAfter(day)
        && principalCapacity != null;
  }

  boolean covers(DocumentType type) {
    return documentTypes.isEmpty() || documentTypes.contains(type.name());
  }
}
