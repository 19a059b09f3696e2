package vn.motcua.signing.application;

import java.util.Map;

/** What a document needs of its dossier: who, what, and the fields to merge. */
public record DossierMatter(
    String dossierId,
    int version,
    String code,
    String applicantName,
    String subject,
    Map<String, String> mergeFields,
    String trackingSecretHash) {
  public DossierMatter {
    mergeFields = Map.copyOf(mergeFields);
  }
}
