package vn.motcua.intake.adapter.kafka;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.aggregate.store.AggregateStore;
import vn.motcua.event.contract.Topic;
import vn.motcua.event.contract.document.DocumentIssued;
import vn.motcua.event.contract.routing.RouteClosed;
import vn.motcua.event.contract.routing.RouteOpened;
import vn.motcua.event.delivery.EventListeningCustomizer;
import vn.motcua.event.delivery.listening.MarkReader;
import vn.motcua.event.delivery.listening.PrivateRecords;
import vn.motcua.intake.application.BeginProcessing;
import vn.motcua.intake.application.Organisation;
import vn.motcua.intake.application.RecordResult;
import vn.motcua.intake.domain.Dossier;

/** What the register listens to. */
@Configuration(proxyBeanMethods = false)
class KafkaAdapter {

  @Bean
  Organisation organisation(PrivateRecords records) {
    return new ReceivedOrganisation(records);
  }

  @Bean
  EventListeningCustomizer intakeListening(
      BeginProcessing begin, RecordResult result, AggregateStore<Dossier> dossiers) {
    var effects = new DossierEffects(begin, result);
    return listening ->
        listening
            .topics(Topic.ORGANISATION)
            .on(RouteOpened.class, effects::routeOpened)
            .on(RouteClosed.class, effects::routeClosed)
            .on(DocumentIssued.class, effects::documentIssued)
            .marks(MarkReader.of(dossiers));
  }
}
