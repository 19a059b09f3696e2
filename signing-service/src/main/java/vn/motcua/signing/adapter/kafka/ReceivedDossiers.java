package vn.motcua.signing.adapter.kafka;

import reactor.core.publisher.Mono;
import vn.motcua.event.contract.exchange.DossierContent;
import vn.motcua.event.delivery.listening.PrivateRecords;
import vn.motcua.signing.application.DossierMatter;
import vn.motcua.signing.application.Dossiers;

/** The dossiers' content from the private topic that intake feeds. */
final class ReceivedDossiers implements Dossiers {
  private final PrivateRecords records;

  ReceivedDossiers(PrivateRecords records) {
    this.records = records;
  }

  @Override
  public Mono<DossierMatter> matter(String dossierId, int atLeastVersion) {
    return records
        .find(DossierContent.class, dossierId, atLeastVersion)
        .map(ReceivedDossiers::matter);
  }

  private static DossierMatter matter(DossierContent content) {
    return new DossierMatter(
        content.dossierId(),
        content.version(),
        content.dossierCode(),
        content.applicantName(),
        content.subject(),
        content.mergeFields(),
        content.trackingSecretHash());
  }
}
