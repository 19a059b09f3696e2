package vn.motcua.notification.adapter.kafka;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.scheduler.Scheduler;
import vn.motcua.aggregate.store.AggregateStore;
import vn.motcua.event.delivery.EventListeningCustomizer;
import vn.motcua.event.delivery.listening.MarkReader;
import vn.motcua.event.delivery.listening.PrivateRecords;
import vn.motcua.notification.application.Contacts;
import vn.motcua.notification.application.Desks;
import vn.motcua.notification.application.PlanNotices;
import vn.motcua.notification.domain.Correspondence;

/** What the service listens to. */
@Configuration(proxyBeanMethods = false)
class KafkaAdapter {

  @Bean
  Contacts contacts(PrivateRecords records, Scheduler blockingWork) {
    return new ReceivedContacts(records, blockingWork);
  }

  @Bean
  Desks desks(PrivateRecords records, Scheduler blockingWork) {
    return new ReceivedDesks(records, blockingWork);
  }

  @Bean
  EventListeningCustomizer dossierListening(
      PlanNotices planNotices, AggregateStore<Correspondence> correspondences) {
    return new DossierListening(planNotices, MarkReader.of(correspondences));
  }
}
