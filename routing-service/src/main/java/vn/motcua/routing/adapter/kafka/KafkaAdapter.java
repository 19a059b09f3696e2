package vn.motcua.routing.adapter.kafka;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.event.delivery.listening.MarkReader;
import vn.motcua.event.delivery.listening.PrivateRecords;
import vn.motcua.routing.application.FollowDocument;
import vn.motcua.routing.application.FollowDossier;
import vn.motcua.routing.application.OpenRoute;

/** What arrives over Kafka and what it is for. */
@Configuration(proxyBeanMethods = false)
class KafkaAdapter {

  @Bean
  ReceivedSubjects receivedSubjects(PrivateRecords records) {
    return new ReceivedSubjects(records);
  }

  @Bean
  RouteListening routeListening(
      OpenRoute openRoute,
      FollowDossier followDossier,
      FollowDocument followDocument,
      MarkReader routeMarks) {
    return new RouteListening(openRoute, followDossier, followDocument, routeMarks);
  }
}
