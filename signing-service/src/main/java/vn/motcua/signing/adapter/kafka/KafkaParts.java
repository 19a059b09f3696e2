package vn.motcua.signing.adapter.kafka;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.event.contract.Topic;
import vn.motcua.event.contract.dossier.DossierWithdrawn;
import vn.motcua.event.contract.dossier.WithdrawalRequested;
import vn.motcua.event.contract.routing.DocumentRequested;
import vn.motcua.event.delivery.EventListeningCustomizer;
import vn.motcua.event.delivery.listening.PrivateRecords;
import vn.motcua.signing.application.DecideWithdrawal;
import vn.motcua.signing.application.Dossiers;
import vn.motcua.signing.application.DraftRequestedDocument;
import vn.motcua.signing.application.Organisation;

@Configuration(proxyBeanMethods = false)
class KafkaParts {

  @Bean
  EventListeningCustomizer whatSigningHears(
      DraftRequestedDocument draft, DecideWithdrawal withdrawals) {
    return listening ->
        listening
            .topics(Topic.DOSSIER_CONTENT, Topic.ORGANISATION)
            .on(DocumentRequested.class, new DocumentRequests(draft))
            .on(DossierWithdrawn.class, new Withdrawals<>(DossierWithdrawn::dossierId, withdrawals))
            .on(
                WithdrawalRequested.class,
                new Withdrawals<>(WithdrawalRequested::dossierId, withdrawals));
  }

  @Bean
  Organisation organisation(PrivateRecords records) {
    return new ReceivedOrganisation(records);
  }

  @Bean
  Dossiers dossiers(PrivateRecords records) {
    return new ReceivedDossiers(records);
  }
}
