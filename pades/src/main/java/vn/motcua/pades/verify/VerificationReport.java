package vn.motcua.pades.verify;

import java.util.List;
import java.util.Optional;

/**
 * What a signed PDF proves; plain values, fit for JSON.
 *
 * @param verdict the one answer about the whole file
 * @param layers one entry for each signature, oldest first
 * @param timestamps one entry for each document timestamp, oldest first
 * @param pages number of pages, 0 when unknown
 * @param frozenSha256 lower-case hexadecimal SHA-256 of revision 0, to be compared with the frozen
 *     document; empty for foreign files
 * @param kind whether both layers belong to such a file, or the agency's alone
 */
public record VerificationReport(
    Verdict verdict,
    List<LayerReport> layers,
    List<TimestampReport> timestamps,
    int pages,
    String frozenSha256,
    DocumentKind kind) {
  public VerificationReport {
    layers = List.copyOf(layers);
    timestamps = List.copyOf(timestamps);
  }

  /** The report on one layer. */
  public Optional<LayerReport> layer(Role role) {
    return layers.stream().filter(layer -> layer.role() == role).findFirst();
  }

  /** This report as canonical JSON (RFC 8785): equal reports give equal text. */
  public String toJson() {
    return ReportJson.of(this);
  }
}
