package vn.motcua.event.contract.exchange;

import java.util.List;
import java.util.Map;

/**
 * What routing shows in its inbox and signing merges into a document; readers: routing, signing.
 */
public record DossierContent(
    String dossierId,
    int version,
    String dossierCode,
    String procedureCode,
    String receivingAgency,
    String competentAgency,
    String language,
    String subject,
    String applicantName,
    Map<String, String> mergeFields,
    List<String> papers,
    String trackingSecretHash) {
  public DossierContent {
    mergeFields = Map.copyOf(mergeFields);
    papers = List.copyOf(papers);
  }
}
