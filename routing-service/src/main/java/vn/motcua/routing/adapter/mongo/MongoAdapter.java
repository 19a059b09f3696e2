package vn.motcua.routing.adapter.mongo;

import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.aggregate.store.AccessJournal;
import vn.motcua.event.delivery.listening.MarkReader;
import vn.motcua.routing.application.AccessLog;

/** What MongoDB implements for the use cases. */
@Configuration(proxyBeanMethods = false)
class MongoAdapter {

  @Bean
  MongoRoutes mongoRoutes(MongoDatabase database, Clock clock, Supplier<String> ids) {
    return new MongoRoutes(database, clock, ids);
  }

  @Bean
  MongoOrganisation mongoOrganisation(MongoDatabase database, Clock clock, Supplier<String> ids) {
    return new MongoOrganisation(database, clock, ids);
  }

  @Bean
  AccessLog accessLog(
      MongoDatabase database, @Value("${motcua.routing.access-log-kept:P1826D}") Duration kept) {
    var journal = new AccessJournal(database, kept);
    return viewing ->
        journal.note(viewing.viewer(), viewing.dossierIds(), viewing.what(), viewing.at());
  }

  @Bean
  MarkReader routeMarks(MongoRoutes routes) {
    return MarkReader.of(routes.store());
  }
}
