package vn.motcua.event.contract.dossier;

import java.time.Instant;
import java.util.List;

/**
 * The desk has scanned papers and signed the scans (NĐ 118/2025, art. 17.1c; TT 01/2023/TT-VPCP).
 */
public record PapersDigitised(
    String dossierId,
    String dossierCode,
    String receivingAgency,
    String competentAgency,
    List<String> paperCodes,
    Instant digitisedAt,
    int nationalStatus)
    implements DossierEvent {

  public PapersDigitised {
    paperCodes = List.copyOf(paperCodes);
  }
}
