package vn.motcua.event.contract.dossier;

import java.time.Instant;
import java.util.Map;

/** The citizen has rated how she was served (NĐ 118/2025, art. 33). */
public record DossierRated(
    String dossierId,
    String dossierCode,
    String receivingAgency,
    String competentAgency,
    Map<String, Integer> scores,
    Instant ratedAt,
    int nationalStatus)
    implements DossierEvent {
  public DossierRated {
    scores = Map.copyOf(scores);
  }
}
