package vn.motcua.event.contract.dossier;

import java.time.Instant;
import java.util.List;

/**
 * The desk has asked, once and for everything, for what is missing (form 02; NĐ 118/2025, art.
 * 17.2c, 19.5).
 */
public record SupplementRequested(
    String dossierId,
    String dossierCode,
    String receivingAgency,
    String competentAgency,
    Stage stage,
    List<String> paperCodes,
    Instant requestedAt,
    int contactVersion,
    int nationalStatus)
    implements DossierEvent {
  public SupplementRequested {
    paperCodes = List.copyOf(paperCodes);
  }
}
