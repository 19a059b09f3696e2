package vn.motcua.intake.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What ends the dossier's clock.
 *
 * @param documentId the issued document; null for a certificate or copy that is no outgoing
 *     document
 */
public record Result(@Nullable String documentId, Instant readyAt, Timeliness timeliness) {

  /** Whether the result can be fetched as a file. */
  public boolean electronic() {
    return documentId != null;
  }
}
