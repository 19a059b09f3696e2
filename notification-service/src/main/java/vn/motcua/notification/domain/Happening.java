package vn.motcua.notification.domain;

import java.util.Set;

/**
 * Something happened to a dossier that its applicant is to be told.
 *
 * @param agencies agencies that stand on the dossier
 * @param contactVersion version of the contact that stood then; an older one is not used
 */
public record Happening(
    String eventId,
    String dossierId,
    Set<String> agencies,
    Occasion occasion,
    int contactVersion,
    Facts facts) {
  public Happening {
    agencies = Set.copyOf(agencies);
  }
}
