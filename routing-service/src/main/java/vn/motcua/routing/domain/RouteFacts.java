package vn.motcua.routing.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a route is about; fixed when it opens, but for the version of the dossier's content.
 *
 * @param holderAgency the agency that resolves the dossier and alone may act
 * @param promisedAt the first promise to the citizen, never overwritten
 */
public record RouteFacts(
    String dossierId,
    String dossierCode,
    String receivingAgency,
    String holderAgency,
    String procedureCode,
    int procedureVersion,
    int contentVersion,
    Instant acceptedAt,
    Instant openedAt,
    Instant promisedAt,
    @Nullable DocumentPlan document) {

  RouteFacts withContent(int version) {
    return version <= contentVersion
        ? this
        : new RouteFacts(
            dossierId,
            dossierCode,
            receivingAgency,
            holderAgency,
            procedureCode,
            procedureVersion,
            version,
            acceptedAt,
            openedAt,
            promisedAt,
            document);
  }
}
