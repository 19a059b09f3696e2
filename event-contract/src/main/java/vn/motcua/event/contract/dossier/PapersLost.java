package vn.motcua.event.contract.dossier;

import java.time.Instant;
import java.util.List;

/**
 * The office has lost or damaged papers; it mends, bears the cost and apologises (NĐ 118/2025, art.
 * 23.2).
 */
public record PapersLost(
    String dossierId,
    String dossierCode,
    String receivingAgency,
    String competentAgency,
    List<String> paperCodes,
    PapersLoss loss,
    Instant foundAt,
    int contactVersion,
    int nationalStatus)
    implements DossierEvent {

  public PapersLost {
    paperCodes = List.copyOf(paperCodes);
  }
}
